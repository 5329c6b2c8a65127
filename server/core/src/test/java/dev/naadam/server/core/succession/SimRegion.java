package dev.naadam.server.core.succession;

import dev.naadam.server.core.journal.ShardId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The session nodes of a region in virtual time: lines between them, a registry and a store that compares and sets. Each
 * node is what boot makes of {@link Liveness} and {@link Succession}, without sockets.
 */
final class SimRegion {

    private static final long STEP_NANOS = 10_000_000;
    private static final long SWEEP_NANOS = 1_000_000_000;
    private static final long REGISTRY_NANOS = 10_000_000_000L;

    /** What the store knows of a shard. */
    record OwnerRecord(long epoch, long sequence, String owner) {}

    final SortedMap<ShardId, OwnerRecord> store = new TreeMap<>();
    final SortedMap<String, SimNode> nodes = new TreeMap<>();
    final List<String> trace = new ArrayList<>();
    private final SortedSet<String> cuts = new TreeSet<>();
    private final Map<String, Long> registry = new TreeMap<>();
    boolean isStoreAway;
    int claims;
    long nowNanos;

    /** A process. Frozen ones do nothing; what is sent to them waits. */
    final class SimNode {

        final String id;
        final Liveness liveness = new Liveness(nowNanos);
        final Succession succession;
        final SortedMap<ShardId, Long> kept = new TreeMap<>();
        private final SortedSet<String> lines = new TreeSet<>();
        boolean isFrozen;

        SimNode(String id) {
            this.id = id;
            this.succession = new Succession(id, liveness, nowNanos);
        }

        void run() {
            if (nowNanos % Liveness.HEARTBEAT_NANOS == 0) {
                registry.put(id, nowNanos);
                dial();
            }
            liveness.advance(nowNanos).forEach(turn -> {
                trace.add(nowNanos / 1_000_000 + " " + id + " " + turn);
                succession.turn(turn, nowNanos);
            });
            if (!isStoreAway) {
                write();
                if (nowNanos % SWEEP_NANOS == 0) {
                    sweep();
                }
            }
            succession.orders(nowNanos).forEach(this::obey);
        }

        private void dial() {
            for (String other : new ArrayList<>(registry.keySet())) {
                boolean isNear = !other.equals(id) && !isCut(id, other);
                SimNode there = nodes.get(other);
                if (isNear && there == null) {
                    liveness.lost(other);
                    liveness.refused(other);
                } else if (isNear && there != null && lines.add(other)) {
                    liveness.connected(other, nowNanos);
                    there.kept.forEach((shard, epoch) -> succession.owned(other, shard, epoch));
                } else if (isNear && there != null && !there.isFrozen) {
                    liveness.heard(other, nowNanos);
                }
            }
            // a process that ends leaves no line behind
            lines.removeIf(other -> !nodes.containsKey(other));
        }

        private void write() {
            kept.entrySet().removeIf(own -> {
                OwnerRecord known = recorded(own.getKey());
                boolean isOwner = known.epoch() == own.getValue();
                if (isOwner) {
                    store.put(own.getKey(), new OwnerRecord(known.epoch(), known.sequence() + 1, id));
                }
                return !isOwner;
            });
        }

        private void sweep() {
            List<String> listed = new ArrayList<>();
            registry.forEach((node, told) -> {
                if (nowNanos - told < REGISTRY_NANOS && !node.equals(id)) {
                    listed.add(node);
                }
            });
            liveness.listed(listed);
            store.keySet().forEach(shard -> succession.seen(sighting(shard), nowNanos));
        }

        private void obey(Order order) {
            if (isStoreAway) {
                succession.unanswered(order.shard(), nowNanos);
                return;
            }
            switch (order) {
                case Order.Look look -> succession.seen(sighting(look.shard()), nowNanos);
                case Order.Claim claim -> claim(claim);
            }
        }

        private void claim(Order.Claim claim) {
            OwnerRecord known = recorded(claim.shard());
            if (known.epoch() != claim.expectedEpoch()) {
                succession.refused(sighting(claim.shard()), nowNanos);
                return;
            }
            claims++;
            trace.add(nowNanos / 1_000_000 + " " + id + " " + claim);
            keep(claim.shard(), new OwnerRecord(known.epoch() + 1, known.sequence(), id));
        }

        private void keep(ShardId shard, OwnerRecord record) {
            succession.kept(shard, record.epoch());
            store.put(shard, record);
            kept.put(shard, record.epoch());
            for (SimNode other : nodes.values()) {
                if (other.lines.contains(id) && !isCut(id, other.id)) {
                    other.succession.owned(id, shard, record.epoch());
                }
            }
        }
    }

    void start(String id, int shards) {
        SimNode node = new SimNode(id);
        nodes.put(id, node);
        for (int number = 0; number < shards; number++) {
            node.keep(new ShardId(id + "." + number), new OwnerRecord(1, 0, id));
        }
    }

    SimNode node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private OwnerRecord recorded(ShardId shard) {
        return Objects.requireNonNull(store.get(shard), "nobody removes shards");
    }

    void kill(String id) {
        trace.add(nowNanos / 1_000_000 + " kill " + id);
        nodes.remove(id);
    }

    void cut(String a, String b) {
        cuts.add(line(a, b));
    }

    void heal() {
        cuts.clear();
        isStoreAway = false;
        nodes.values().forEach(node -> node.isFrozen = false);
    }

    void runMillis(long millis) {
        for (long end = nowNanos + millis * 1_000_000; nowNanos < end; nowNanos += STEP_NANOS) {
            List.copyOf(nodes.values()).forEach(node -> {
                if (!node.isFrozen) {
                    node.run();
                }
            });
        }
    }

    /** Shards that nobody runs who could. */
    List<ShardId> alone() {
        List<ShardId> alone = new ArrayList<>();
        store.forEach((shard, known) -> {
            SimNode owner = nodes.get(known.owner());
            if (owner == null || owner.isFrozen || !owner.kept.containsKey(shard)) {
                alone.add(shard);
            }
        });
        return alone;
    }

    private Sighting sighting(ShardId shard) {
        OwnerRecord known = recorded(shard);
        return new Sighting(shard, known.epoch(), known.sequence(), known.owner(), false);
    }

    private boolean isCut(String a, String b) {
        return cuts.contains(line(a, b));
    }

    private static String line(String a, String b) {
        return a.compareTo(b) < 0 ? a + b : b + a;
    }
}
