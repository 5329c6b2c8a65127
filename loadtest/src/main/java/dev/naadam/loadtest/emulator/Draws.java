package dev.naadam.loadtest.emulator;

import dev.naadam.game.SeededRandom;

/**
 * Random numbers of some shapes, the same on every machine: StrictMath, no gaussian kept for later, and a generator of its
 * own for every subject, so that one more person or datagram changes nothing for all others.
 */
final class Draws {

    private static final double TO_UNIT = 0x1p-53;

    private final SeededRandom random;

    private Draws(long state) {
        this.random = new SeededRandom(state);
    }

    /** For one subject, such as the path from a province to a region. Equal subjects draw equal numbers. */
    static Draws of(long randomSeed, String... subject) {
        long state = randomSeed;
        for (String part : subject) {
            // through the generator each time: neighbours in the alphabet shall not be neighbours in their numbers
            state = new SeededRandom(state).nextLong();
            for (int i = 0; i < part.length(); i++) {
                state = new SeededRandom(state ^ part.charAt(i)).nextLong();
            }
        }
        return new Draws(state);
    }

    /** From 0, without 1, each as likely. */
    double unit() {
        return (random.nextLong() >>> 11) * TO_UNIT;
    }

    /** From a bound to another, each as likely. */
    double between(double least, double most) {
        return least + (most - least) * unit();
    }

    /** Mean 0, deviation 1: Box and Muller, "A Note on the Generation of Random Normal Deviates", 1958. */
    double gaussian() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * Math.PI * unit());
    }

    /** What is a matter of many factors, such as a last mile. */
    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    /** What forgets how long it has lasted. */
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }
}
