package dev.naadam.protocol.fuzz;

import java.util.Random;

/** How long a seeded test runs, from which random seed, and how to run it again. */
public final class Campaign {

    private static final boolean IS_FULL = "full".equals(System.getProperty("naadam.campaign"));
    private static final int FULL_FACTOR = 100;

    private final Class<?> test;
    private final long randomSeed;

    /** A new random seed, or that of {@code -Dnaadam.randomSeed}. */
    public Campaign(Class<?> test) {
        this.test = test;
        this.randomSeed = Long.getLong("naadam.randomSeed", System.nanoTime());
    }

    /** The only source of chance of the test. */
    public Random random() {
        return new Random(randomSeed);
    }

    /** {@code smoke}, or 100 times as many in a full campaign. */
    public int times(int smoke) {
        return IS_FULL ? smoke * FULL_FACTOR : smoke;
    }

    /** What to type to see the same run again. */
    public String toRepeat() {
        return "mvn test -pl client-sdk/protocol -Dtest=" + test.getSimpleName() + " -Dnaadam.randomSeed=" + randomSeed
                + (IS_FULL ? " -Dnaadam.campaign=full" : "");
    }
}
