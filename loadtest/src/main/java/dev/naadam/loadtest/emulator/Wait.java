package dev.naadam.loadtest.emulator;

/**
 * How long a datagram waits for others: a queue that fills and drains. At any moment the wait is exponential, with this
 * mean; two datagrams that are sent together wait equally long, and after {@value #MEMORY_MILLIS} ms little is left of what
 * it was. A wait of its own for each datagram would make the second of two that are sent together wait for the first, and
 * the longer of two waits is half as long again as told.
 *
 * <p>Half the sum of two squared normal deviates is exponential, and each of the two moves as Uhlenbeck and Ornstein let a
 * particle move ("On the Theory of the Brownian Motion", 1930).
 */
final class Wait {

    /** Time in which a deviate forgets two thirds of itself. */
    static final double MEMORY_MILLIS = 50;

    private static final double NANOS_PER_MILLI = 1e6;

    private final double meanNanos;
    private final Draws draws;
    private double x;
    private double y;
    private long lastNanos;
    private boolean hasBegun;

    Wait(double meanNanos, Draws draws) {
        this.meanNanos = meanNanos;
        this.draws = draws;
    }

    /** The wait of a datagram that is sent now, not before the one asked for last. */
    long nanos(long nowNanos) {
        double kept = !hasBegun ? 0 : StrictMath.exp(-(nowNanos - lastNanos) / (MEMORY_MILLIS * NANOS_PER_MILLI));
        double news = Math.sqrt(1 - kept * kept);
        x = kept * x + news * draws.gaussian();
        y = kept * y + news * draws.gaussian();
        lastNanos = nowNanos;
        hasBegun = true;
        return Math.round(meanNanos * (x * x + y * y) / 2);
    }
}
