package dev.naadam.server.app.loop;

import dev.naadam.game.Outcome;
import dev.naadam.game.TickInputs;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.capacity.TickBudget;
import dev.naadam.server.core.handshake.Seats;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.shard.NextOwner;
import dev.naadam.server.core.shard.OverloadLadder;
import dev.naadam.server.core.shard.Shard;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shards and the handshake of one node, and which match is where. */
public final class Hosting implements MatchHost, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hosting.class);

    /** A match stays visible this long after its end: whoever just played it asks once more. */
    private static final long AFTERLIFE_NANOS = 60_000_000_000L;

    /** Full shards of others whose sessions are answered for at a time. */
    private static final int MAX_ADOPTED_SHARDS = 8;

    private final HostedMatches hosted;
    private final List<ShardLoop> shards = new ArrayList<>();
    private final LoopTools tools;
    private final MatchListener listener;
    private final int maxMatchesPerShard;
    private final TickBudget budget;
    private final HandshakeLoop handshake;
    private final List<AdoptedShard> adopted = new CopyOnWriteArrayList<>();
    private final HostingOptions options;
    private final Supplier<MatchObserver> recorders;
    private final Supplier<List<WireAddress>> standbys;
    private int nextNumber;

    /**
     * Starts all threads.
     *
     * @param recorders makes what hears of every tick, for each shard one
     * @param standbys handshake ports of the nodes that would go on with matches of this one, at most 7; asked by every shard,
     *     which must not wait
     * @throws IOException naming the port that can't be bound; nothing is left running then
     */
    public Hosting(
            HostingOptions options,
            LoopTools tools,
            MatchListener listener,
            Supplier<MatchObserver> recorders,
            Supplier<List<WireAddress>> standbys)
            throws IOException {
        this.tools = tools;
        this.listener = listener;
        this.options = options;
        this.recorders = recorders;
        this.standbys = standbys;
        this.nextNumber = options.shards();
        this.hosted =
                new HostedMatches(MAX_ADOPTED_SHARDS * options.shardLimits().maxPeers());
        this.maxMatchesPerShard = options.shardLimits().maxMatches();
        this.budget = options.budget();
        try {
            for (int i = 0; i < options.shards(); i++) {
                int port = options.gamePort() == 0 ? 0 : options.gamePort() + i;
                InetSocketAddress local = new InetSocketAddress(options.bindAddress(), port);
                shards.add(ShardLoop.start(
                        i, local, options.shardLimits(), tools, new Publisher(), new Observer(recorders.get())));
            }
            this.handshake = HandshakeLoop.start(
                    new InetSocketAddress(options.bindAddress(), options.handshakePort()),
                    options.fleetKeys(),
                    hosted,
                    options.handshakeLimits(),
                    tools);
        } catch (IOException e) {
            shards.forEach(ShardLoop::close);
            throw e;
        }
    }

    @Override
    public synchronized Opening open(MatchSpec spec) {
        int chosen = budget.choose(loads(), cost(spec));
        if (chosen == TickBudget.NONE) {
            return new Opening.Full("no shard has enough of its tick budget left");
        }
        ShardLoop owner = shards.get(chosen);
        if (owner.matches() >= maxMatchesPerShard) {
            return new Opening.Full("a shard hosts " + maxMatchesPerShard + " matches at most");
        }
        Seats seats = new Seats(spec, owner.port(), new ShardDoor(owner));
        seats.standbys(standbys.get());
        // known before the shard hears of it: an answer "opened" must never meet a handshake that knows nothing
        hosted.put(new HostedMatch(spec, seats, owner));
        if (!owner.offer(new ShardCommand.Open(spec))) {
            hosted.remove(spec.id());
            return new Opening.Full("the shard's queue is full");
        }
        return new Opening.Opened();
    }

    /**
     * Begins a shard for the matches of another node: with a thread, a port and a log of its own, until the last of them is
     * over.
     *
     * @param journals gives it that log
     * @param standbys handshake ports of the nodes that may be next, at most 7
     * @param onEnd told when it is over and its thread has ended; not when this node stops before
     * @throws IOException if it can't have a port
     */
    public synchronized AdoptedShard adopt(Journals journals, List<WireAddress> standbys, Runnable onEnd)
            throws IOException {
        int number = nextNumber++;
        int port = options.gamePort() == 0 ? 0 : options.gamePort() + number;
        ShardLoop loop = ShardLoop.start(
                number,
                new InetSocketAddress(options.bindAddress(), port),
                options.shardLimits(),
                tools.with(journals),
                new Publisher(),
                new Observer(recorders.get()));
        AdoptedShard shard = new AdoptedShard(loop, hosted, standbys, onEnd);
        adopted.add(shard);
        return shard;
    }

    /** Ends what has lost its last match; called by any shard's thread now and then, and waited for by none. */
    private void endAdopted() {
        List<AdoptedShard> over = adopted.stream().filter(AdoptedShard::isOver).toList();
        for (AdoptedShard shard : over) {
            // by one thread, whichever shards saw it
            if (adopted.remove(shard)) {
                Thread.startVirtualThread(shard::end);
            }
        }
    }

    /** Hands all matches that have a log to another node, unless it has begun, or nobody came a moment ago; the others stay. */
    public void leave() {
        tell(new ShardCommand.Leave());
    }

    /** Somebody goes on with a shard that this node has handed over, and is ready. */
    public void handOver(NextOwner next) {
        tell(new ShardCommand.HandOver(next));
    }

    private void tell(ShardCommand command) {
        // a full queue costs a second: it is asked for again, and players find the next owner by themselves
        shards.forEach(shard -> shard.offerNow(command));
        adopted.forEach(shard -> shard.loop().offerNow(command));
    }

    @Override
    public @Nullable MatchProgress progress(UUID matchId) {
        HostedMatch match = hosted.get(matchId);
        return match == null ? null : match.progress();
    }

    @Override
    public boolean abort(UUID matchId) {
        HostedMatch match = hosted.get(matchId);
        return match != null && match.owner().offer(new ShardCommand.Abort(matchId));
    }

    @Override
    public boolean pause(UUID matchId, long number, long lengthMillis) {
        HostedMatch match = hosted.get(matchId);
        return match != null && match.owner().offer(new ShardCommand.Pause(matchId, number, lengthMillis));
    }

    @Override
    public boolean resume(UUID matchId, long number) {
        HostedMatch match = hosted.get(matchId);
        return match != null && match.owner().offer(new ShardCommand.Resume(matchId, number));
    }

    @Override
    public boolean exclude(UUID matchId, int slot, long throughGeneration) {
        HostedMatch match = hosted.get(matchId);
        if (match == null) {
            return false;
        }
        // the handshake first: what it let in before this stands in the shard's queue before the command
        match.seats().exclude(slot, throughGeneration);
        return match.owner().offer(new ShardCommand.Exclude(matchId, slot, throughGeneration));
    }

    /** What a match is expected to take of its shard, ns a second, by what is known of its game now. */
    private long cost(MatchSpec spec) {
        long nanosPerPlayerTick = 0;
        for (ShardLoop shard : shards) {
            nanosPerPlayerTick = Math.max(
                    nanosPerPlayerTick,
                    shard.costs().nanosPerPlayerTick(spec.game().name()));
        }
        return TickBudget.cost(spec.setup().tickRateHz(), spec.players().size(), nanosPerPlayerTick);
    }

    @Override
    public HostLoad load() {
        int matches =
                (int) hosted.all().stream().filter(match -> !match.isOver()).count();
        return new HostLoad(matches, shards.size() * budget.nanosPerSecond(), budget.free(loads()));
    }

    /** Of each shard, by what is known now: a game that turns out dear counts for its running matches too. */
    private long[] loads() {
        long[] loads = new long[shards.size()];
        for (HostedMatch match : hosted.all()) {
            // what was taken over has a thread of its own
            if (!match.isOver() && match.owner().number() < loads.length) {
                loads[match.owner().number()] += cost(match.spec());
            }
        }
        return loads;
    }

    /** The port that tickets name. */
    public int handshakePort() {
        return handshake.port();
    }

    /** Tells all players that the server stops, and ends all threads. */
    @Override
    public void close() {
        handshake.close();
        adopted.forEach(AdoptedShard::close);
        shards.forEach(ShardLoop::close);
    }

    /** One for each shard, called by its thread. */
    private final class Publisher implements Progress {

        @Override
        public void publish(Shard shard) {
            shard.forEach(this::publish);
            nameStandbys(shard);
            long now = tools.nanoClock().getAsLong();
            hosted.all().removeIf(match -> match.isOverLongerThan(AFTERLIFE_NANOS, now));
            endAdopted();
        }

        /** Who comes later is told of who lives now. */
        private void nameStandbys(Shard shard) {
            List<WireAddress> live = standbys.get();
            shard.forEach(session -> {
                HostedMatch match = hosted.get(session.spec().id());
                if (match != null) {
                    match.seats().standbys(live);
                    match.tellIfRewound(listener);
                }
            });
        }

        @Override
        public void publish(MatchSession session) {
            HostedMatch match = hosted.get(session.spec().id());
            if (match != null) {
                match.seats().standsAt(session.committedTick());
                match.progress(new MatchProgress(
                        state(session),
                        session.tick(),
                        session.connectedMask(),
                        session.hash(),
                        session.outcome(),
                        session.phase().compareTo(MatchSession.Phase.OVER) < 0 ? null : session.delivered(),
                        new PauseProgress(session.pauseNumber(), session.isPaused(), session.isPauseSettled())));
            }
        }

        @Override
        public void sheds(int shard, OverloadLadder.Rung rung, int busyPermille) {
            // a log may wait for a disk, and a shard never does
            Thread.startVirtualThread(
                    () -> LOG.warn("shard {} is {} permille busy: leaves out {}", shard, busyPermille, rung));
        }

        @Override
        public void refused(MatchSpec spec) {
            LOG.error("match {} can't be played here", spec.id());
            HostedMatch match = hosted.get(spec.id());
            if (match != null) {
                match.progress(new MatchProgress(MatchProgress.State.ABANDONED, 0, 0, 0, null));
                match.over(tools.nanoClock().getAsLong());
            }
            // acknowledged is acknowledged: the organizer finds it abandoned and not gone
            listener.ended(spec, null, 0, 0, null);
        }

        private MatchProgress.State state(MatchSession session) {
            return switch (session.phase()) {
                case WAITING -> MatchProgress.State.WAITING;
                case RUNNING -> MatchProgress.State.RUNNING;
                case OVER, CLOSED ->
                    session.outcome() == null ? MatchProgress.State.ABANDONED : MatchProgress.State.FINISHED;
            };
        }
    }

    /** One for each shard, called by its thread. */
    private final class Observer implements ShardObserver {

        private final Publisher publisher = new Publisher();
        private final Departures departures = new Departures(tools.meter());
        private final MatchObserver recorder;

        Observer(MatchObserver recorder) {
            this.recorder = recorder;
        }

        @Override
        public void started(MatchSession match) {
            publisher.publish(match);
            recorder.started(match);
            listener.started(match.spec());
        }

        @Override
        public void ticked(MatchSession match, long tick, long hash, TickInputs inputs) {
            recorder.ticked(match, tick, hash, inputs);
        }

        @Override
        public void shown(long dueNanos) {
            departures.add(dueNanos);
        }

        @Override
        public void flushed(long nowNanos) {
            departures.left(nowNanos);
        }

        @Override
        public void paused(MatchSession match) {
            publisher.publish(match);
            listener.paused(match.spec(), match.newestTick());
        }

        @Override
        public void resumed(MatchSession match) {
            publisher.publish(match);
            listener.resumed(match.spec(), match.newestTick());
        }

        @Override
        public void misplaced(MatchSession match) {
            listener.misplaced(match.spec());
        }

        @Override
        public void connected(MatchSession match, int slot) {
            listener.connected(match.spec(), slot);
        }

        @Override
        public void disconnected(MatchSession match, int slot, DisconnectReason reason) {
            listener.disconnected(match.spec(), slot, reason);
        }

        @Override
        public void takenOver(MatchSession match) {
            recorder.takenOver(match);
            listener.takenOver(match.spec());
            // what another node hosts is not here, whoever asks
            UUID id = match.spec().id();
            hosted.moved(id, tools.nanoClock().getAsLong());
            Thread.startVirtualThread(() -> LOG.warn("match {} goes on at another node", id));
        }

        @Override
        public void ended(MatchSession match, @Nullable Outcome outcome) {
            publisher.publish(match);
            HostedMatch entry = hosted.get(match.spec().id());
            if (entry != null) {
                entry.over(tools.nanoClock().getAsLong());
                hosted.answerNoMore(match.spec().id());
            }
            recorder.ended(match, outcome);
            listener.ended(match.spec(), outcome, match.tick(), match.hash(), match.delivered());
        }

        @Override
        public void failed(MatchSession match, RuntimeException cause) {
            LOG.error(
                    "match {}: the game {} failed at tick {}",
                    match.spec().id(),
                    match.spec().game().name(),
                    match.tick(),
                    cause);
        }
    }
}
