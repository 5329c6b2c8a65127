package dev.naadam.testkit;

import java.util.ArrayList;
import java.util.List;

/** Which random seeds a test runs with, and how to run it again with the one that failed. */
public final class RandomSeeds {

    /** System property that replaces the usual seeds by one. */
    public static final String PROPERTY = "naadam.randomSeed";

    private RandomSeeds() {}

    /** The seed from {@code -Dnaadam.randomSeed=N}, else 1 to {@code usual}. */
    public static List<Long> list(int usual) {
        String chosen = System.getProperty(PROPERTY);
        if (chosen != null) {
            return List.of(Long.parseLong(chosen));
        }
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= usual; seed++) {
            seeds.add(seed);
        }
        return List.copyOf(seeds);
    }

    /** What to print when a test fails: the seed, and the command that repeats it. */
    public static String describe(long randomSeed, Class<?> test) {
        return "randomSeed " + randomSeed + "; repeat: mvn verify -Dtest=" + test.getSimpleName() + " -D" + PROPERTY
                + "=" + randomSeed + " -Dsurefire.failIfNoSpecifiedTests=false";
    }
}
