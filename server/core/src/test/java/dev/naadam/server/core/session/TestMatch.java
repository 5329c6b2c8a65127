package dev.naadam.server.core.session;

import dev.naadam.game.Outcome;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.testkit.SeededEntropy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One match of the toy game at 50 Hz without a shard around it; the test is the loop. */
final class TestMatch implements PeerRegistry, MatchObserver {

    static final int TICK_RATE_HZ = 50;
    static final long TICK_NANOS = 20_000_000;
    static final long START_LIMIT_NANOS = 3_000_000_000L;

    final Counters counters = new Counters();
    final Shedding shedding = new Shedding();
    final List<String> turns = new ArrayList<>();
    final List<String> visits = new ArrayList<>();
    final ScriptedLog log = new ScriptedLog();
    final List<Long> addressesSentTo = new ArrayList<>();
    final Map<Long, Integer> bytesSentTo = new HashMap<>();
    final MatchSession session;
    long nowNanos;

    private final Map<Long, Peer> peers = new HashMap<>();
    private final Map<Long, ScriptedClient> clients = new HashMap<>();
    private final PlainCiphers ciphers = new PlainCiphers();
    private final PlainCiphers serverCiphers = new PlainCiphers();
    private final byte[] content = new byte[ProtocolLimits.MAX_CONTENT_BYTES];
    private long cids;

    TestMatch(int players) {
        this(players, Durability.NONE);
    }

    TestMatch(int players, Durability durability) {
        MatchSpec spec = new MatchSpec(
                new UUID(1, 2),
                new ToyGame(),
                ToyGame.setup(players, TICK_RATE_HZ),
                Collections.nCopies(players, "somebody"),
                0,
                DeliveryTerms.NONE,
                durability);
        this.session = new MatchSession(spec, context(), durability == Durability.NONE ? MatchJournal.NONE : log, 0);
    }

    private TestMatch(Revival revival, long epoch) {
        this.session = new MatchSession(revival, epoch, context(), MatchJournal.NONE, 0);
    }

    /** The match as another owner goes on with it, at its own time. */
    static TestMatch takenOver(Revival revival, long epoch) {
        return new TestMatch(revival, epoch);
    }

    private SessionContext context() {
        return new SessionContext(
                this::sent,
                counters,
                new SeededEntropy(1),
                serverCiphers,
                this,
                this,
                START_LIMIT_NANOS,
                shedding,
                new byte[ProtocolLimits.MAX_DATAGRAM_BYTES]);
    }

    /** A client of another owner that has derived the keys of this one. */
    ScriptedClient succeeding(ScriptedClient client, long epoch) {
        ScriptedClient moved = client.inEpoch(epoch, ciphers);
        clients.put(moved.cid(), moved);
        return moved;
    }

    /** The same, and it is heard. */
    void rejoin(ScriptedClient client, long epoch) {
        ScriptedClient moved = succeeding(client, epoch);
        send(moved, moved.keepAlive());
    }

    /** A match of so many players who are all there, one tick old. */
    static TestMatch running(int players) {
        return running(players, Durability.NONE);
    }

    /** The same with a log that has not committed anything yet. */
    static TestMatch running(int players, Durability durability) {
        TestMatch match = new TestMatch(players, durability);
        for (int slot = 0; slot < players; slot++) {
            match.join(slot);
        }
        match.ticks(1);
        return match;
    }

    /** A session that the handshake allowed and that has not sent anything. */
    ScriptedClient admit(int slot) {
        ScriptedClient client = new ScriptedClient(slot, ++cids, ciphers);
        if (!admit(client)) {
            throw new IllegalStateException("slot " + slot + ": not admitted");
        }
        return client;
    }

    /** A session that is live. */
    ScriptedClient join(int slot) {
        ScriptedClient client = admit(slot);
        send(client, client.keepAlive());
        return client;
    }

    /** A session that is live and may send so many packets a second. */
    ScriptedClient join(int slot, long maxPacketsPerSecond) {
        ScriptedClient client = new ScriptedClient(slot, ++cids, ciphers, maxPacketsPerSecond);
        admit(client);
        send(client, client.keepAlive());
        return client;
    }

    /** Lets a client in, for the first time or again. */
    boolean admit(ScriptedClient client) {
        clients.put(client.cid(), client);
        return session.admit(client.admission(session.spec().id()), nowNanos);
    }

    /** The client of a slot that joined last. */
    ScriptedClient client(int slot) {
        return clients.values().stream()
                .filter(client -> client.admission(session.spec().id()).slot() == slot)
                .max((a, b) -> Long.compare(a.cid(), b.cid()))
                .orElseThrow();
    }

    PacketFate send(ScriptedClient client, byte[] packet) {
        return send(client, client.address(), packet);
    }

    PacketFate send(ScriptedClient client, long from, byte[] packet) {
        Peer peer = peers.get(client.cid());
        return peer == null
                ? PacketFate.UNKNOWN_CID
                : peer.receive(from, packet.clone(), packet.length, content, nowNanos);
    }

    /** Sends one input for the next tick and lets it pass. */
    void press(int slot, int input) {
        ScriptedClient client = client(slot);
        send(client, client.input(0, 0, session.tick() + 1, input));
        ticks(1);
    }

    /** Lets so many ticks pass at their time. */
    void ticks(int count) {
        for (int i = 0; i < count; i++) {
            nowNanos = session.dueNanos();
            session.advance(nowNanos);
        }
    }

    /** Everything up to this tick is committed, so long after the time that it is now. */
    void commit(long tick, long afterNanos) {
        nowNanos += afterNanos;
        session.committed(tick, nowNanos);
    }

    /** Lets the match have its turns up to this time. */
    void runUntil(long endNanos) {
        while (endNanos - session.dueNanos() >= 0) {
            nowNanos = Math.max(nowNanos, session.dueNanos());
            session.advance(nowNanos);
        }
        nowNanos = endNanos;
    }

    /** Lets this time pass while these clients are heard from twice a second. */
    void pass(long nanos, ScriptedClient... awake) {
        for (int i = 0; i < nanos / TICK_NANOS; i++) {
            if (i % (TICK_RATE_HZ / 2) == 0) {
                for (ScriptedClient client : awake) {
                    send(client, client.keepAlive());
                }
            }
            ticks(1);
        }
    }

    /** Sealers and openers of the server that are not closed. */
    int openCiphers() {
        return serverCiphers.open();
    }

    int peers() {
        return peers.size();
    }

    @Nullable Peer peer(ScriptedClient client) {
        return peers.get(client.cid());
    }

    private void sent(long address, byte[] packet, int length) {
        addressesSentTo.add(address);
        bytesSentTo.merge(address, length, Integer::sum);
        for (ScriptedClient client : clients.values()) {
            if (client.address() == address) {
                client.hear(packet, length);
            }
        }
    }

    @Override
    public boolean add(Peer peer) {
        return peers.putIfAbsent(peer.cid(), peer) == null;
    }

    @Override
    public void remove(Peer peer) {
        peers.remove(peer.cid());
    }

    @Override
    public void started(MatchSession match) {
        turns.add("started");
    }

    @Override
    public void connected(MatchSession match, int slot) {
        visits.add(slot + " connected");
    }

    @Override
    public void disconnected(MatchSession match, int slot, DisconnectReason reason) {
        visits.add(slot + " disconnected: " + reason);
    }

    @Override
    public void paused(MatchSession match) {
        turns.add("paused");
    }

    @Override
    public void resumed(MatchSession match) {
        turns.add("resumed");
    }

    @Override
    public void takenOver(MatchSession match) {
        turns.add("taken over");
    }

    @Override
    public void ended(MatchSession match, @Nullable Outcome outcome) {
        turns.add(outcome == null ? "ended without an outcome" : "ended: " + outcome.reason());
    }

    @Override
    public void failed(MatchSession match, RuntimeException cause) {
        turns.add("failed: " + cause.getMessage());
    }
}
