package dev.naadam.server.core.equalise;

/**
 * How fair a match was to its two teams: with R the round trip of a player, G = | mean of A's R - mean of B's R |, D = mean
 * over all pairs of |Ra - Rb|, U = G + D / 2. With teams of a and b players U is a multiple of 1 / (2 a b), and is kept as
 * one, so that no rounding decides a grade.
 *
 * @param unfairnessScaled U times 2 {@code pairs}, microseconds
 * @param pairs a times b
 */
record Fairness(long unfairnessScaled, int pairs) {

    static Fairness of(long[] teamAMicros, long[] teamBMicros) {
        long sumA = 0;
        long sumB = 0;
        long duel = 0;
        for (long a : teamAMicros) {
            sumA += a;
            for (long b : teamBMicros) {
                duel += Math.abs(a - b);
            }
        }
        for (long b : teamBMicros) {
            sumB += b;
        }
        long gap = Math.abs(sumA * teamBMicros.length - sumB * teamAMicros.length);
        return new Fairness(2 * gap + duel, teamAMicros.length * teamBMicros.length);
    }

    /** U, microseconds, half up. */
    long unfairnessMicros() {
        return (unfairnessScaled + pairs) / (2L * pairs);
    }

    Grade grade() {
        if (isAtMost(3_000)) {
            return Grade.A;
        }
        if (isAtMost(8_000)) {
            return Grade.B;
        }
        return isAtMost(15_000) ? Grade.C : Grade.D;
    }

    private boolean isAtMost(long micros) {
        return unfairnessScaled <= micros * 2 * pairs;
    }
}
