package dev.naadam.game;

/**
 * A generator whose whole state is one long, so that it can be part of a game's state. Not thread-safe, and no secret:
 * who sees a few of its numbers knows all.
 *
 * <p>SplitMix64: Guy Steele, Doug Lea, Christine Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014,
 * figure 16 with the constants of its variant 13. Period 2^64. The JDK has it as well, but does not promise it, nor
 * lets its state be read.
 */
public final class SeededRandom {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** A generator at a state; any value is a good one. */
    public SeededRandom(long state) {
        this.state = state;
    }

    /** The state, from which {@link #state(long)} makes the same numbers follow. */
    public long state() {
        return state;
    }

    /** Sets the state. */
    public void state(long state) {
        this.state = state;
    }

    /** The next 64 random bits. */
    public long nextLong() {
        state += GAMMA;
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /**
     * A number from 0 to {@code boundExclusive - 1}, each exactly as likely: multiply and reject, after Daniel Lemire,
     * "Fast Random Integer Generation in an Interval", ACM TOMACS 29 (2019).
     *
     * @param boundExclusive at least 1
     */
    public int nextInt(int boundExclusive) {
        if (boundExclusive < 1) {
            throw new IllegalArgumentException("boundExclusive: " + boundExclusive + " (expected: at least 1)");
        }
        long product = (nextLong() >>> 32) * boundExclusive;
        int low = (int) product;
        if (Integer.compareUnsigned(low, boundExclusive) < 0) {
            int unfair = Integer.remainderUnsigned(-boundExclusive, boundExclusive);
            while (Integer.compareUnsigned(low, unfair) < 0) {
                product = (nextLong() >>> 32) * boundExclusive;
                low = (int) product;
            }
        }
        return (int) (product >>> 32);
    }
}
