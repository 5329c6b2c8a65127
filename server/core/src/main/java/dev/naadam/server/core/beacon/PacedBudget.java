package dev.naadam.server.core.beacon;

/**
 * A rate that is spread evenly: few tokens at once. For work that keeps the beacon's thread from its echoes: a second's worth
 * of signatures in one go would add a tenth of a second to every sample.
 */
final class PacedBudget {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** At once: some 2 ms of work. */
    private static final int BURST = 8;

    private final long tokenNanos;
    private long fullNanos;

    PacedBudget(int perSecond, long nowNanos) {
        this.tokenNanos = NANOS_PER_SECOND / perSecond;
        this.fullNanos = nowNanos;
    }

    boolean take(long nowNanos) {
        long untilFullNanos = Math.max(0, fullNanos - nowNanos) + tokenNanos;
        if (untilFullNanos > BURST * tokenNanos) {
            return false;
        }
        fullNanos = nowNanos + untilFullNanos;
        return true;
    }
}
