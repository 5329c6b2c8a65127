package dev.naadam.client;

import java.util.Arrays;

/**
 * Measures how late states arrive compared with the quickest of the last two seconds or so (a windowed minimum, so that
 * neither clock drift nor a server that moved its schedule is taken for jitter for long), and what lateness 95 % stay
 * below. Times only by differences; allocates nothing after it was made. One thread.
 */
final class ArrivalJitter {

    /** States looked back upon: 2 s at 60 Hz, 1 s at 128 Hz. */
    static final int WINDOW_STATES = 128;

    private static final int COVERED_PERCENT = 95;

    private final double periodNanos;
    private final long[] transitNanos = new long[WINDOW_STATES];
    private final long[] sorted = new long[WINDOW_STATES];
    private long originTick;
    private long originNanos;
    private int seen;

    ArrivalJitter(int tickRateHz) {
        this.periodNanos = 1e9 / tickRateHz;
    }

    /** Forgets everything. */
    void clear() {
        seen = 0;
    }

    /** A state arrived. */
    void arrived(long tick, long nowNanos) {
        if (seen == 0) {
            originTick = tick;
            originNanos = nowNanos;
        }
        transitNanos[seen % WINDOW_STATES] = nowNanos - originNanos - Math.round((tick - originTick) * periodNanos);
        // the count stays small and its place in the window: it would overflow after a year
        seen = seen + 1 == 2 * WINDOW_STATES ? WINDOW_STATES : seen + 1;
        System.arraycopy(transitNanos, 0, sorted, 0, states());
        Arrays.sort(sorted, 0, states());
    }

    /** Lateness that 95 % of the states stayed at or below. */
    long coveredNanos() {
        int rank = (states() * COVERED_PERCENT + 99) / 100;
        return seen == 0 ? 0 : sorted[rank - 1] - sorted[0];
    }

    /** The tick, with fraction, whose state would be arriving now on the quickest way. */
    double arrivingTicks(long nowNanos) {
        return originTick + (nowNanos - originNanos - sorted[0]) / periodNanos;
    }

    private int states() {
        return Math.min(seen, WINDOW_STATES);
    }
}
