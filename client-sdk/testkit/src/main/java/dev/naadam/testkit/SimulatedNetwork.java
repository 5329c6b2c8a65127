package dev.naadam.testkit;

import dev.naadam.game.SeededRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Datagrams between numbered endpoints in virtual time, with delay, jitter, loss, duplicates, reordering, corruption and
 * partitions. The same seed and the same sends give the same deliveries; what is due at the same time arrives in the
 * order it was sent.
 *
 * <p>Each direction of each pair draws from a generator of its own, so that one more datagram between two endpoints does
 * not change what happens to all others.
 */
public final class SimulatedNetwork {

    private final long randomSeed;
    private final Map<Path, Link> links = new HashMap<>();
    private final Map<Path, LinkConditions> conditions = new HashMap<>();
    private final Set<Path> partitions = new HashSet<>();
    private final PriorityQueue<Flight> flights = new PriorityQueue<>();

    private LinkConditions usual = LinkConditions.PERFECT;
    private long order;
    private long sent;
    private long delivered;
    private long lost;
    private long blocked;
    private long duplicated;
    private long overtaken;
    private long corrupted;

    /** A perfect network until it is told otherwise. */
    public SimulatedNetwork(long randomSeed) {
        this.randomSeed = randomSeed;
    }

    /** Sets what paths do that were not given conditions of their own. */
    public void conditions(LinkConditions conditions) {
        usual = conditions;
    }

    /** Sets what one direction of one path does from now on. */
    public void conditions(int from, int to, LinkConditions conditions) {
        this.conditions.put(new Path(from, to), conditions);
    }

    /** Cuts a path in both directions, or mends it. What is on the way when it is cut still arrives. */
    public void partition(int a, int b, boolean isCut) {
        for (Path path : new Path[] {new Path(a, b), new Path(b, a)}) {
            if (isCut) {
                partitions.add(path);
            } else {
                partitions.remove(path);
            }
        }
    }

    /** Sends {@code bytes[0, length)}, which are copied. */
    public void send(int from, int to, byte[] bytes, int length, long nowNanos) {
        Path path = new Path(from, to);
        LinkConditions link = conditions.getOrDefault(path, usual);
        SeededRandom random = links.computeIfAbsent(path, this::link).random;
        sent++;
        if (partitions.contains(path)) {
            blocked++;
        } else if (chance(random, link.lossPermille())) {
            lost++;
        } else {
            fly(path, link, Arrays.copyOf(bytes, length), nowNanos);
            if (chance(random, link.duplicatePermille())) {
                duplicated++;
                fly(path, link, Arrays.copyOf(bytes, length), nowNanos);
            }
        }
    }

    /** Delivers everything that is due by now, what receivers send with no delay included. */
    public void deliverDue(long nowNanos, DatagramReceiver receiver) {
        for (Flight next = flights.peek(); next != null && next.dueNanos - nowNanos <= 0; next = flights.peek()) {
            flights.remove();
            delivered++;
            receiver.receive(next.path.from, next.path.to, next.bytes, next.bytes.length, next.dueNanos);
        }
    }

    /** Whether nothing is on the way. */
    public boolean isEmpty() {
        return flights.isEmpty();
    }

    /** When the next datagram arrives. {@link IllegalStateException} if the network is empty. */
    public long nextDueNanos() {
        Flight next = flights.peek();
        if (next == null) {
            throw new IllegalStateException("network: empty");
        }
        return next.dueNanos;
    }

    /** What it did so far. */
    public NetworkStatistics statistics() {
        return new NetworkStatistics(sent, delivered, lost, blocked, duplicated, overtaken, corrupted);
    }

    private void fly(Path path, LinkConditions conditions, byte[] bytes, long nowNanos) {
        Link link = links.computeIfAbsent(path, this::link);
        long jitterNanos = (long) (conditions.jitterNanos() * (link.random.nextInt(1 << 20) / (double) (1 << 20)));
        long dueNanos = nowNanos + conditions.delayNanos() + jitterNanos;
        if (chance(link.random, conditions.corruptPermille()) && bytes.length > 0) {
            corrupted++;
            int bit = link.random.nextInt(bytes.length * 8);
            bytes[bit >> 3] ^= (byte) (1 << (bit & 7));
        }
        if (chance(link.random, conditions.reorderPermille())) {
            overtaken++;
            dueNanos += LinkConditions.OVERTAKEN_NANOS;
        } else {
            dueNanos = link.afterOthers(dueNanos);
        }
        flights.add(new Flight(path, bytes, dueNanos, order++));
    }

    private Link link(Path path) {
        return new Link(new SeededRandom(randomSeed ^ path.hashCode() * 0x9E37_79B9_7F4AL));
    }

    private static boolean chance(SeededRandom random, int permille) {
        return permille > 0 && random.nextInt(1000) < permille;
    }

    private record Path(int from, int to) {}

    private static final class Link {

        private final SeededRandom random;
        private long latestNanos;
        private boolean isUsed;

        Link(SeededRandom random) {
            this.random = random;
        }

        long afterOthers(long dueNanos) {
            latestNanos = isUsed && latestNanos - dueNanos > 0 ? latestNanos : dueNanos;
            isUsed = true;
            return latestNanos;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by time and order only
    private record Flight(Path path, byte[] bytes, long dueNanos, long order) implements Comparable<Flight> {

        @Override
        public int compareTo(Flight other) {
            long later = dueNanos - other.dueNanos;
            return later != 0 ? Long.signum(later) : Long.compare(order, other.order);
        }
    }
}
