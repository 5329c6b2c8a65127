package dev.naadam.server.core.sim;

import dev.naadam.testkit.RandomSeeds;

/** How long seeded tests run: seconds in every build, as long as it takes with {@code mvn verify -Pfull}. */
final class Campaign {

    private static final boolean IS_FULL = "full".equals(System.getProperty("naadam.campaign"));

    private Campaign() {}

    /** One of two numbers: for every build, and for the full campaign. */
    static int size(int usual, int full) {
        return IS_FULL ? full : usual;
    }

    /** The seed, and the command that repeats it in this length. */
    static String describe(long randomSeed, Class<?> test) {
        return RandomSeeds.describe(randomSeed, test) + (IS_FULL ? " -Pfull" : "");
    }

    /** Prints what the full campaign measured, a line each; a usual build stays quiet. */
    static void report(String format, Object... values) {
        if (IS_FULL) {
            System.out.printf(format + "%n", values);
        }
    }
}
