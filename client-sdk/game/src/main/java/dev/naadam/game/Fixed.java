package dev.naadam.game;

/**
 * Numbers with 16 binary places in a {@code long} (Q48.16), the same on every machine. From -140737488355328 to
 * 140737488355327 in steps of 1/65536; plus, minus and comparison are those of {@code long}. Nothing checks for
 * overflow: keep coordinates below a million and it cannot happen.
 */
public final class Fixed {

    /** 1. */
    public static final long ONE = 1L << 16;

    /** Steps of a full turn: an angle is a number of these, counter-clockwise from the x axis. */
    public static final int TURN = 65536;

    private static final int QUARTER = TURN / 4;
    private static final int[] SINE = new int[QUARTER + 1];

    static {
        // StrictMath: Math.sin may differ between machines and JIT states
        for (int i = 0; i <= QUARTER; i++) {
            SINE[i] = (int) StrictMath.rint(StrictMath.sin(i * StrictMath.PI / (TURN / 2)) * ONE);
        }
    }

    private Fixed() {}

    /** A whole number; all ints fit. */
    public static long of(int value) {
        return value * ONE;
    }

    /** {@code a * b}, rounded down; exact inside for all arguments, wraps if the product itself does not fit. */
    public static long mul(long a, long b) {
        return (Math.multiplyHigh(a, b) << 48) | ((a * b) >>> 16);
    }

    /**
     * {@code a / b}, rounded towards zero.
     *
     * @param a -2147483648 to 2147483647 in value (47 bits and the sign)
     * @throws ArithmeticException if {@code b} is 0
     */
    public static long div(long a, long b) {
        return (a << 16) / b;
    }

    /**
     * The square root, rounded down.
     *
     * @param value 0 to 2147483647 in value (47 bits)
     * @throws IllegalArgumentException outside that range
     */
    public static long sqrt(long value) {
        if (value < 0 || value >= 1L << 47) {
            throw new IllegalArgumentException("value: " + value + " (expected: 0 to 2^47 - 1)");
        }
        // Math.sqrt is the one function of Math that must be correctly rounded; 47 bits and zeros are exact in a double
        long square = value << 16;
        long root = (long) Math.sqrt((double) square);
        return root * root > square ? root - 1 : root;
    }

    /** Sine of an angle in 1/{@link #TURN} turns; any int, it wraps. Within 1/131072 of the true value. */
    public static long sin(int angle) {
        int step = angle & (QUARTER - 1);
        return switch (angle >>> 14 & 3) {
            case 0 -> SINE[step];
            case 1 -> SINE[QUARTER - step];
            case 2 -> -SINE[step];
            default -> -SINE[QUARTER - step];
        };
    }

    /** Cosine, like {@link #sin}. */
    public static long cos(int angle) {
        return sin(angle + QUARTER);
    }
}
