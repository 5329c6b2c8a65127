package dev.naadam.server.core.shard;

/**
 * Spreads matches over the slots of a tick, so that work and sends come in small even batches instead of one burst.
 *
 * <p>Each slot in use wakes the shard once a tick, so few matches use few of them: 1, 2, 4 and so on, evenly apart.
 */
final class Slots {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** A slot more for so many: they take a shard about half a millisecond, which is how late the last of them is. */
    static final int MATCHES_PER_SLOT = 16;

    /**
     * Matches with a log share slots that are so far apart: a flush to the store costs some 50 us of its time and of ours,
     * whatever it carries. Four slots a tick at 60 Hz, two at 128.
     */
    static final long LOGGED_SLOT_NANOS = 3_900_000;

    private final int[] load;
    private int matches;

    Slots(int perTick) {
        this.load = new int[perTick];
    }

    /** Takes a place in the emptiest slot of those in use. */
    int take() {
        matches++;
        return take(stride());
    }

    /** Takes a place in the emptiest of the few slots that matches with a log share. */
    int takeOfFew(int rateHz) {
        matches++;
        int few = Integer.highestOneBit((int) Math.max(1, NANOS_PER_SECOND / rateHz / LOGGED_SLOT_NANOS));
        return take(Math.max(stride(), Math.ceilDiv(load.length, few)));
    }

    private int take(int stride) {
        int best = 0;
        for (int slot = stride; slot < load.length; slot += stride) {
            if (load[slot] < load[best]) {
                best = slot;
            }
        }
        load[best]++;
        return best;
    }

    private int stride() {
        int stride = load.length;
        while (stride > 1 && matches > MATCHES_PER_SLOT * (load.length / stride)) {
            stride = stride % 2 == 0 ? stride / 2 : 1;
        }
        return stride;
    }

    /** Gives a place back. */
    void release(int slot) {
        matches--;
        load[slot]--;
    }

    /** The first time of this slot after {@code nowNanos} on the grid that all matches of this rate share. */
    long firstDueNanos(int slot, int rateHz, long nowNanos, long originNanos) {
        long elapsed = nowNanos - originNanos;
        // whole seconds are whole ticks: only the rest is multiplied, or 64 slots at 128 Hz would overflow on day 13
        long seconds = elapsed / NANOS_PER_SECOND;
        long tick = elapsed % NANOS_PER_SECOND * rateHz / NANOS_PER_SECOND + 1;
        long restNanos = (tick * load.length + slot) * NANOS_PER_SECOND / ((long) rateHz * load.length);
        return originNanos + seconds * NANOS_PER_SECOND + restNanos;
    }
}
