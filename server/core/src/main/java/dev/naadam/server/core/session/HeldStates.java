package dev.naadam.server.core.session;

import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;

/**
 * STATEs of an equalised match that wait for their time: sealed in their tick, sent when half of their player's padding has
 * passed (decision 0023).
 *
 * <p>The shard releases them whenever it is awake, so times are rounded to the nearest millisecond: players and matches then
 * share wake-ups, and on average nothing is late. Allocates nothing after its making.
 */
final class HeldStates {

    /** Of one player: the 15 ms of half the largest padding are two ticks at 128 Hz; the rest is for ticks that are caught up. */
    static final int MAX_HELD = 4;

    /** About as often as a shard with 16 slots is awake anyway. */
    static final long GRID_NANOS = 1_000_000;

    private final Presence presence;
    private final SessionContext context;
    private final Queue[] queues;
    private final long[] delayNanos;
    private int held;
    private long earliestNanos;

    HeldStates(Presence presence, SessionContext context) {
        this.presence = presence;
        this.context = context;
        this.queues = new Queue[presence.players()];
        this.delayNanos = new long[presence.players()];
        for (int slot = 0; slot < queues.length; slot++) {
            queues[slot] = new Queue();
        }
    }

    /** From now on a slot's states wait for so long. */
    void delay(int slot, long nanos) {
        delayNanos[slot] = nanos;
    }

    /** Seals the STATE that stands in the context's packet, and sends it when it is its time. */
    void send(Peer peer, int contentBytes, long tick, long nowNanos) {
        int length = peer.seal(PacketType.STATE, contentBytes);
        if (length == 0) {
            return;
        }
        Queue queue = queues[peer.slot()];
        long delay = delayNanos[peer.slot()];
        if (queue.isFull()) {
            leave(queue, nowNanos);
        }
        if (queue.size == 0 && delay < GRID_NANOS / 2) {
            peer.transmit(context.packet(), length);
            peer.stateLeft(tick, nowNanos);
        } else {
            long dueNanos = onGrid(nowNanos + delay);
            queue.add(peer, context.packet(), length, tick, dueNanos);
            earliestNanos = held == 0 || dueNanos - earliestNanos < 0 ? dueNanos : earliestNanos;
            held++;
        }
    }

    /** Sends what is due. */
    void release(long nowNanos) {
        if (held == 0 || earliestNanos - nowNanos > 0) {
            return;
        }
        boolean isFirst = true;
        for (Queue queue : queues) {
            while (queue.size > 0 && queue.dueNanos[queue.head] - nowNanos <= 0) {
                leave(queue, nowNanos);
            }
            if (queue.size > 0 && (isFirst || queue.dueNanos[queue.head] - earliestNanos < 0)) {
                isFirst = false;
                earliestNanos = queue.dueNanos[queue.head];
            }
        }
    }

    /** Whether nothing waits. */
    boolean isEmpty() {
        return held == 0;
    }

    /** When the next one is due; meaningless if none waits. */
    long dueNanos() {
        return earliestNanos;
    }

    private void leave(Queue queue, long nowNanos) {
        int at = queue.head;
        Peer peer = queue.peers[at];
        // who has left or was superseded in between gets nothing under old keys
        if (peer != null && presence.live(peer.slot()) == peer) {
            peer.transmit(queue.packets[at], queue.lengths[at]);
            peer.stateLeft(queue.ticks[at], nowNanos);
        }
        queue.removeFirst();
        held--;
    }

    private static long onGrid(long nanos) {
        return Math.floorDiv(nanos + GRID_NANOS / 2, GRID_NANOS) * GRID_NANOS;
    }

    /** A ring for one slot. */
    private static final class Queue {

        private final byte[][] packets = new byte[MAX_HELD][ProtocolLimits.MAX_DATAGRAM_BYTES];
        private final Peer[] peers = new Peer[MAX_HELD];
        private final int[] lengths = new int[MAX_HELD];
        private final long[] ticks = new long[MAX_HELD];
        private final long[] dueNanos = new long[MAX_HELD];
        private int head;
        private int size;

        boolean isFull() {
            return size == MAX_HELD;
        }

        void add(Peer peer, byte[] packet, int length, long tick, long due) {
            int at = (head + size++) % MAX_HELD;
            System.arraycopy(packet, 0, packets[at], 0, length);
            peers[at] = peer;
            lengths[at] = length;
            ticks[at] = tick;
            dueNanos[at] = due;
        }

        void removeFirst() {
            head = (head + 1) % MAX_HELD;
            size--;
        }
    }
}
