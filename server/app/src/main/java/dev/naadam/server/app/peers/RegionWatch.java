package dev.naadam.server.app.peers;

import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.shard.NextOwner;
import dev.naadam.server.core.succession.Liveness;
import dev.naadam.server.core.succession.Succession;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who lives and who owns what, as this node knows it and tells it. The peers' thread only. */
final class RegionWatch implements PeerEar {

    private static final Logger LOG = LoggerFactory.getLogger(RegionWatch.class);

    private final PeerOptions options;
    private final PeerMeter meter;
    private final PeerVoice voice;
    private final Liveness liveness;
    private final Succession succession;
    private final ShardOrders orders;
    private final SortedMap<ShardId, Long> own = new TreeMap<>();
    private final SortedMap<String, WireAddress> handshakes = new TreeMap<>();
    private final SortedSet<String> leaving = new TreeSet<>();
    private final Map<String, Long> heardNanos = new TreeMap<>();
    private final StandbyBook standbys;
    private final Inquiries inquiries;
    private final Consumer<NextOwner> moved;

    /**
     * Who works with it: orders go to the desk, figures to the meter, who lives to the book, and who plays on what was handed
     * over to whoever did.
     */
    record Around(ShardDesk desk, PeerMeter meter, StandbyBook standbys, Consumer<NextOwner> moved) {}

    /**
     * Watches for one node.
     *
     * @param thread the peers' own
     */
    RegionWatch(PeerOptions options, Around around, PeerVoice voice, Executor thread) {
        this.options = options;
        this.meter = around.meter;
        this.standbys = around.standbys;
        this.moved = around.moved;
        this.voice = voice;
        this.inquiries = new Inquiries(voice);
        this.liveness = new Liveness(now());
        this.succession = new Succession(options.self(), liveness, now());
        this.orders = new ShardOrders(around.desk, succession, thread, options.nanoClock(), this::keep);
    }

    /** Lets time pass, and does what follows from it. */
    void advance() {
        List<Liveness.Turn> turns = liveness.advance(now());
        for (Liveness.Turn turn : turns) {
            switch (turn) {
                case Liveness.Turn.Risen risen -> LOG.info("node {} lives", risen.node());
                case Liveness.Turn.Died died -> {
                    LOG.warn("node {} is dead, as far as can be told from here: {}", died.node(), died.death());
                    meter.died(died.death());
                    leaving.remove(died.node());
                }
            }
            succession.turn(turn, now());
        }
        inquiries.settle(liveness.live());
        orders.obey();
        if (!turns.isEmpty()) {
            publish();
        }
    }

    /** Looks over all shards of the region. */
    void sweep() {
        orders.sweep();
    }

    /** What the registry says. */
    void listed(List<PeerSite> sites) {
        handshakes.clear();
        for (PeerSite site : sites) {
            handshakes.put(site.node(), site.handshake());
            if (site.isDraining()) {
                leaves(site.node());
            }
        }
        liveness.listed(handshakes.keySet());
        publish();
    }

    void keep(ShardId shard, long epoch) {
        own.put(shard, epoch);
        succession.kept(shard, epoch);
        voice.broadcast(new PeerMessage.Owned(shard, epoch));
    }

    /** The others are to claim it; this node does itself if none of them comes. */
    void release(ShardId shard, long epoch) {
        own.remove(shard);
        voice.broadcast(new PeerMessage.Released(shard, epoch));
    }

    void plays(ShardId shard, long epoch, int gamePort) {
        voice.broadcast(new PeerMessage.Plays(shard, epoch, gamePort));
    }

    void drop(ShardId shard) {
        own.remove(shard);
        succession.gone(shard);
        voice.broadcast(new PeerMessage.Gone(shard));
    }

    /** Whose it is will be told by its new owner, or found in the store. */
    void forget(ShardId shard) {
        own.remove(shard);
    }

    /** Asks all who live whether they own a shard. */
    void ask(ShardId shard, CompletableFuture<Long> answer) {
        inquiries.ask(shard, liveness.live(), answer);
    }

    void leave() {
        leaves(options.self());
        voice.broadcast(new PeerMessage.Leaving());
    }

    @Override
    public void met(String node) {
        liveness.connected(node, now());
        heardNanos.put(node, now());
        own.forEach((shard, epoch) -> voice.tell(node, new PeerMessage.Owned(shard, epoch)));
        inquiries.met(node);
        if (leaving.contains(options.self())) {
            voice.tell(node, new PeerMessage.Leaving());
        }
    }

    @Override
    public void heard(String node) {
        long nowNanos = now();
        Long before = heardNanos.put(node, nowNanos);
        long missed = before == null ? 0 : (nowNanos - before) / Liveness.HEARTBEAT_NANOS - 1;
        if (missed > 0) {
            meter.missed(missed);
        }
        liveness.heard(node, nowNanos);
    }

    @Override
    public void said(String node, PeerMessage message) {
        switch (message) {
            case PeerMessage.Owned owned -> succession.owned(node, owned.shard(), owned.epoch());
            case PeerMessage.Released released -> succession.released(released.shard(), released.epoch(), now());
            case PeerMessage.Plays plays -> played(node, plays);
            case PeerMessage.Gone gone -> {
                // whose it was may think that it is over because it lost it, to this node
                if (!own.containsKey(gone.shard())) {
                    succession.gone(gone.shard());
                }
            }
            case PeerMessage.Leaving left -> {
                leaves(node);
                publish();
            }
            case PeerMessage.Asked asked ->
                voice.tell(node, new PeerMessage.Answered(asked.question(), own.getOrDefault(asked.shard(), 0L)));
            case PeerMessage.Answered answered -> inquiries.answered(node, answered);
            case PeerMessage.Heartbeat beat -> {}
            case PeerMessage.Introduction again -> {}
        }
    }

    @Override
    public void lost(String node) {
        liveness.lost(node);
        heardNanos.remove(node);
    }

    @Override
    public void refused(String node) {
        liveness.refused(node);
    }

    private void played(String node, PeerMessage.Plays plays) {
        WireAddress handshake = handshakes.get(node);
        if (handshake != null && plays.gamePort() != 0) {
            moved.accept(new NextOwner(plays.shard(), plays.epoch(), handshake, plays.gamePort()));
        }
    }

    private void leaves(String node) {
        leaving.add(node);
        succession.leaving(node);
    }

    private void publish() {
        SortedMap<String, WireAddress> live = new TreeMap<>(handshakes);
        live.keySet().retainAll(liveness.live());
        standbys.publish(new Standbys(live, new TreeSet<>(leaving)));
    }

    private long now() {
        return options.nanoClock().getAsLong();
    }
}
