package dev.naadam.loadtest.bench;

import java.io.IOException;

/**
 * Finds the largest number of matches that holds, by trials that are dear: from a guess in strides of a fifth to the
 * first number on the other side, then halving what is between.
 *
 * <p>What else happens on a machine can make a trial fail but not succeed, so a failure is tried once more and a single
 * success counts.
 */
final class CapacitySearch {

    /** As exact as two runs of the same number agree. */
    static final int STEP = 10;

    private static final int TRIES = 2;
    private static final int STRIDE = 5;

    private final int most;
    private final Trial trial;

    /**
     * A search.
     *
     * @param most matches that can be asked for
     */
    CapacitySearch(int most, Trial trial) {
        this.most = most;
        this.trial = trial;
    }

    /** Whether so many matches hold. */
    @FunctionalInterface
    interface Trial {
        boolean holds(int matches) throws IOException, InterruptedException;
    }

    /** The largest multiple of {@value #STEP} that was seen to hold; 0 if not even {@value #STEP} do. */
    int largest(int guess) throws IOException, InterruptedException {
        int holds = 0;
        int fails = most / STEP * STEP + STEP;
        int next = Math.clamp(round(guess), STEP, fails - STEP);
        while (fails - holds > STEP) {
            if (holdsOnce(next)) {
                holds = next;
            } else {
                fails = next;
            }
            next = next(holds, fails, most / STEP * STEP + STEP);
        }
        return holds;
    }

    private static int next(int holds, int fails, int beyond) {
        if (fails == beyond) {
            return Math.min(beyond - STEP, holds + stride(holds));
        }
        if (holds == 0) {
            return Math.max(STEP, fails - stride(fails));
        }
        return Math.clamp(round((holds + fails) / 2), holds + STEP, Math.max(holds + STEP, fails - STEP));
    }

    private boolean holdsOnce(int matches) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (trial.holds(matches)) {
                return true;
            }
        }
        return false;
    }

    private static int stride(int from) {
        return Math.max(STEP, round(from / STRIDE));
    }

    private static int round(int matches) {
        return matches / STEP * STEP;
    }
}
