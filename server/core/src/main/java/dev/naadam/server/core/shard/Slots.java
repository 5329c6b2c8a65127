package dev.naadam.server.core.shard;

/**
 * Spreads matches over the slots of a tick, so that work and sends come in small even batches instead of one burst.
 *
 * <p>16 slots cost the same CPU as one burst at 1000 clients and let the receive buffer be small (measured, see
 * docs/decisions/0001).
 */
final class Slots {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final int[] load;

    Slots(int perTick) {
        this.load = new int[perTick];
    }

    /** Takes a place in the emptiest slot. */
    int take() {
        int best = 0;
        for (int slot = 1; slot < load.length; slot++) {
            if (load[slot] < load[best]) {
                best = slot;
            }
        }
        load[best]++;
        return best;
    }

    /** Gives a place back. */
    void release(int slot) {
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
