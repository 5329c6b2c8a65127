package dev.naadam.client;

import java.util.Arrays;

/** When the inputs of the last ticks were meant to be sent, whenever they really were. */
final class PlannedTimes {

    /** 2 s at 128 Hz, a power of two. */
    static final int TICKS = 256;

    private final long[] ticks = new long[TICKS];
    private final long[] nanos = new long[TICKS];

    PlannedTimes() {
        Arrays.fill(ticks, -1);
    }

    void plan(long tick, long dueNanos) {
        int slot = (int) (tick & (TICKS - 1));
        ticks[slot] = tick;
        nanos[slot] = dueNanos;
    }

    boolean has(long tick) {
        return tick >= 0 && ticks[(int) (tick & (TICKS - 1))] == tick;
    }

    long nanos(long tick) {
        if (!has(tick)) {
            throw new IllegalArgumentException("tick: " + tick + " (expected: one of the last " + TICKS + " inputs)");
        }
        return nanos[(int) (tick & (TICKS - 1))];
    }
}
