package dev.naadam.server.core.sim;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.StateHash;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.handshake.Handshake;
import dev.naadam.server.core.handshake.Seats;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.shard.Shard;
import dev.naadam.server.core.shard.ShardLimits;
import dev.naadam.server.core.ticket.TicketMint;
import dev.naadam.testkit.ManualClock;
import dev.naadam.testkit.SeededEntropy;
import dev.naadam.testkit.SimulatedNetwork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One node and its players: a shard, a handshake, a mint, clients with bots, and the network between them. One thread,
 * virtual time; everything follows from the random seed.
 */
final class SimWorld {

    static final int HANDSHAKE = 1;
    static final int GAME = 2;

    private static final int FIRST_PLAYER = 256;

    /** The clock overflows two seconds after the start: comparisons that are not differences do not survive that. */
    private static final long START_NANOS = Long.MAX_VALUE - 2_000_000_000L;

    private static final long START_MILLIS = 1_800_000_000_000L;
    /** No two turns are closer than this. */
    static final long TURN_NANOS = 10_000;

    final SimulatedNetwork network;
    final ManualClock clock = new ManualClock(START_NANOS);
    final SimLog log = new SimLog(clock);
    final Shard shard;
    final Handshake handshake;
    final List<SimMatch> matches = new ArrayList<>();
    final List<Long> latenessNanos = new ArrayList<>();

    private final long randomSeed;
    private final SeededRandom random;
    private final SeededEntropy entropy;
    private final FleetKey key;
    private final List<SimNode> nodes = new ArrayList<>();
    private final TicketMint mint;
    private final List<SimPlayer> players = new ArrayList<>();
    private final Map<Integer, SimPlayer> homes = new TreeMap<>();
    private int nextEndpoint = FIRST_PLAYER;
    private @Nullable Tap tap;
    private Keeper keeper = new Keeper() {};
    private final long[] delivered = new long[GAME + 1];
    private long admissions;
    private long trace;

    /** Sees every datagram that is sent, and those that arrive at the server. */
    @FunctionalInterface
    interface Tap {

        void sent(int from, int to, byte[] packet, int length);

        default void arrived(int from, int to, byte[] packet) {}
    }

    SimWorld(long randomSeed) {
        this(randomSeed, ShardLimits.DEFAULT);
    }

    SimWorld(long randomSeed, ShardLimits limits) {
        this.randomSeed = randomSeed;
        this.random = new SeededRandom(randomSeed);
        this.network = new SimulatedNetwork(randomSeed);
        SeededEntropy entropy = new SeededEntropy(randomSeed + 1);
        FleetKey key = new FleetKey(1, entropy.bytes(FleetKey.SECRET_BYTES));
        this.mint = new TicketMint(key, entropy);
        this.entropy = entropy;
        this.key = key;
        SimNode first = addNode(limits);
        this.shard = first.shard;
        this.handshake = first.handshake;
    }

    /** Another server of the region. */
    SimNode addNode() {
        return addNode(ShardLimits.DEFAULT);
    }

    private SimNode addNode(ShardLimits limits) {
        SimNode node = new SimNode(this, 2 * nodes.size() + 1, limits, key, entropy, new Turns());
        nodes.add(node);
        return node;
    }

    SimNode node(int index) {
        return nodes.get(index);
    }

    long randomSeed() {
        return randomSeed;
    }

    long wallMillis() {
        return START_MILLIS + (clock.nanos() - START_NANOS) / 1_000_000;
    }

    /** Keeps what an owner of a match leaves behind. */
    interface Keeper {

        default void advanced(SimNode node, MatchSession match, long nowNanos) {}

        default void connected(MatchSession match, int slot) {}

        default void disconnected(MatchSession match, int slot) {}
    }

    void keeper(Keeper keeper) {
        this.keeper = keeper;
    }

    void tap(Tap tap) {
        this.tap = tap;
    }

    /** Datagrams that the network brought to one of the server's ports. */
    long deliveredTo(int endpoint) {
        return delivered[endpoint];
    }

    /** Admissions that the handshake offered to the shard. */
    long admissions() {
        return admissions;
    }

    /** What the shard's schedule counts from. */
    long originNanos() {
        return START_NANOS;
    }

    /** A hash over every datagram that was sent, with its ends. */
    long trace() {
        return trace;
    }

    /** Opens a match of two equal teams. */
    SimMatch open(Game game, int tickRateHz, int players, int seconds) {
        return open(game, tickRateHz, players, seconds, DeliveryTerms.NONE);
    }

    SimMatch open(Game game, int tickRateHz, int players, int seconds, DeliveryTerms terms) {
        List<Integer> teams = new ArrayList<>(Collections.nCopies(players / 2, 0));
        teams.addAll(Collections.nCopies(players - players / 2, 1));
        TreeMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", Integer.toString(seconds));
        return open(game, new GameSetup(tickRateHz, teams, options), terms);
    }

    SimMatch open(Game game, GameSetup setup) {
        return open(game, setup, DeliveryTerms.NONE);
    }

    private SimMatch open(Game game, GameSetup setup, DeliveryTerms terms) {
        List<String> names = new ArrayList<>();
        for (int slot = 0; slot < setup.players(); slot++) {
            names.add("player-" + slot);
        }
        Witness witness = new Witness();
        UUID id = new UUID(random.nextLong(), random.nextLong());
        MatchSpec spec = new MatchSpec(
                id, new WitnessedGame(game, witness), setup, names, random.nextLong(), terms, log.durability);
        Seats seats = new Seats(spec, wire(GAME).port(), admission -> {
            admissions++;
            shard.admit(admission, clock.nanos());
            return true;
        });
        SimMatch match = new SimMatch(game, spec, witness, seats);
        matches.add(match);
        MatchSession session = shard.open(spec, clock.nanos());
        if (session == null) {
            throw new IllegalStateException("shard: does not take the match");
        }
        match.opened(session);
        return match;
    }

    /** A player with a new ticket connects. */
    SimPlayer join(SimMatch match, int slot) {
        return join(match, ticket(match, slot));
    }

    /** Every slot's player connects. */
    void joinAll(SimMatch match) {
        for (int slot = 0; slot < match.spec.setup().players(); slot++) {
            join(match, slot);
        }
    }

    SimPlayer join(SimMatch match, Ticket ticket) {
        SimPlayer player = new SimPlayer(this, nextEndpoint, match, ticket);
        players.add(player);
        homes.put(nextEndpoint++, player);
        match.players.add(player);
        player.session.connect(clock.nanos());
        return player;
    }

    Ticket ticket(SimMatch match, int slot) {
        return mint.mint(match.spec, slot, match.nextGeneration(), addresses(), wallMillis());
    }

    private List<WireAddress> addresses() {
        List<WireAddress> addresses = new ArrayList<>();
        nodes.forEach(node -> addresses.add(wire(node.handshakeEndpoint)));
        return addresses;
    }

    /** Opens a match and lets everybody join. */
    SimMatch play(Game game, int tickRateHz, int players, int seconds) {
        SimMatch match = open(game, tickRateHz, players, seconds);
        joinAll(match);
        return match;
    }

    /** The player's NAT gives it another address; what is sent to the old one is lost. */
    void rebind(SimPlayer player) {
        homes.remove(player.endpoint);
        player.endpoint = nextEndpoint;
        homes.put(nextEndpoint++, player);
    }

    /** Cuts the way between a player and the server, or mends it. */
    void cut(SimPlayer player, boolean isCut) {
        network.partition(player.endpoint, GAME, isCut);
        network.partition(player.endpoint, HANDSHAKE, isCut);
    }

    void advance(long amount, TimeUnit unit) {
        long endNanos = clock.nanos() + unit.toNanos(amount);
        for (long now = clock.nanos(); endNanos - now > 0; now = clock.nanos()) {
            turn(now);
            long restNanos = Math.clamp(untilNextNanos(now), TURN_NANOS, endNanos - now + TURN_NANOS);
            clock.advanceTo(now + Math.min(restNanos, endNanos - now));
        }
    }

    private void turn(long now) {
        network.deliverDue(now, this::deliver);
        for (SimPlayer player : players) {
            if (player.isActive() && player.session.nextDueNanos() - now <= 0) {
                player.session.advance(now, player);
            }
            player.letGo(now);
        }
        log.commitDue(now);
        for (SimNode node : nodes) {
            if (!node.isStopped()) {
                node.turn(now, due -> advance(node, due, now));
            }
        }
    }

    private void advance(SimNode node, MatchSession due, long now) {
        latenessNanos.add(now - due.dueNanos());
        due.advance(now);
        keeper.advanced(node, due, now);
    }

    private long untilNextNanos(long now) {
        long rest = Math.min(1_000_000_000, log.untilNextNanos(now));
        for (SimNode node : nodes) {
            rest = node.isStopped() ? rest : Math.min(rest, node.shard.nextDueNanos(now, rest) - now);
        }
        for (SimPlayer player : players) {
            if (player.isActive()) {
                rest = Math.min(rest, player.session.nextDueNanos() - now);
            }
            rest = Math.min(rest, player.untilLetGoNanos(now));
        }
        return network.isEmpty() ? rest : Math.min(rest, network.nextDueNanos() - now);
    }

    private void deliver(int from, int to, byte[] bytes, int length, long nowNanos) {
        if (to <= GAME) {
            delivered[to]++;
        }
        if (tap != null && to <= GAME) {
            tap.arrived(from, to, bytes);
        }
        if (to < FIRST_PLAYER) {
            SimNode node = nodes.get((to - 1) / 2);
            if (!node.isStopped()) {
                node.deliver(from, to, bytes, length, nowNanos);
            }
        } else {
            SimPlayer player = homes.get(to);
            if (player != null) {
                player.session.receive(bytes, length, nowNanos, player);
            }
        }
    }

    void send(int from, int to, byte[] packet, int length) {
        trace = StateHash.of(packet, 0, length, trace * 31 + from * 65_537L + to);
        if (tap != null) {
            tap.sent(from, to, packet, length);
        }
        network.send(from, to, packet, length, clock.nanos());
    }

    @Nullable Seats seats(SimNode node, UUID matchId) {
        for (SimMatch match : matches) {
            if (node == nodes.getFirst() && match.spec.id().equals(matchId)) {
                return match.seats;
            }
        }
        return null;
    }

    /** Endpoint n is 10.0.n/256.n%256, port 4000 + n. */
    static long address(int endpoint) {
        return (10L << 24 | endpoint) << 16 | (4000 + endpoint);
    }

    static WireAddress wire(int endpoint) {
        return new WireAddress(new byte[] {10, 0, (byte) (endpoint >> 8), (byte) endpoint}, 4000 + endpoint);
    }

    static int endpoint(WireAddress address) {
        return address.port() - 4000;
    }

    static int endpoint(long address) {
        return (int) (address >>> 16) & 0xffff;
    }

    /** Hears of the matches' turns and does what a control plane does. */
    private final class Turns implements MatchObserver {

        @Override
        public void started(MatchSession session) {
            of(session).turns.add("started");
        }

        @Override
        public void connected(MatchSession session, int slot) {
            keeper.connected(session, slot);
        }

        @Override
        public void disconnected(MatchSession session, int slot, DisconnectReason reason) {
            keeper.disconnected(session, slot);
        }

        @Override
        public void misplaced(MatchSession session) {
            of(session).turns.add("misplaced");
        }

        @Override
        public void ended(MatchSession session, @Nullable Outcome outcome) {
            SimMatch match = of(session);
            match.turns.add("ended");
            match.outcome = outcome;
            match.seats.close();
        }

        @Override
        public void failed(MatchSession session, RuntimeException cause) {
            of(session).turns.add("failed: " + cause.getMessage());
        }

        private SimMatch of(MatchSession session) {
            for (SimMatch match : matches) {
                if (match.spec.id().equals(session.spec().id())) {
                    return match;
                }
            }
            throw new IllegalStateException("match: unknown");
        }
    }
}
