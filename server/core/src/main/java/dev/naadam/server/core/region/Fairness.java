package dev.naadam.server.core.region;

/**
 * How fair one region is to one match, exactly. With R the round-trip time of a player, in micros:
 *
 * <pre>
 *   M = the largest R                                     worst-off player
 *   G = | mean of A's R - mean of B's R |                 team gap
 *   D = mean over all pairs (a of A, b of B) of |Ra - Rb| duel difference
 *   U = G + D / 2                                         unfairness
 *   J = M + 2 U                                           cost, what is minimised
 * </pre>
 *
 * <p>With teams of a and b players G and D are multiples of 1/(a b) and U of 1/(2 a b), so that all of them are kept as
 * whole numbers over these denominators. Rounding first would let the order of two regions depend on the rounding. The
 * definition is this project's own; docs/fairness.md has its reasons.
 *
 * @param worstMicros M
 * @param gapScaled G times {@code pairs}
 * @param duelScaled D times {@code pairs}
 * @param pairs a times b
 */
public record Fairness(long worstMicros, long gapScaled, long duelScaled, int pairs) {

    /** Of R in micros, 0 to {@link RegionLimits#MAX_RTT_MICROS}, of 1 to {@link RegionLimits#MAX_TEAM} players each. */
    public static Fairness of(long[] teamAMicros, long[] teamBMicros) {
        check(teamAMicros);
        check(teamBMicros);
        long duel = 0;
        long worst = 0;
        for (long a : teamAMicros) {
            worst = Math.max(worst, a);
            for (long b : teamBMicros) {
                duel += Math.abs(a - b);
                worst = Math.max(worst, b);
            }
        }
        long gap = Math.abs(sum(teamAMicros) * teamBMicros.length - sum(teamBMicros) * teamAMicros.length);
        return new Fairness(worst, gap, duel, teamAMicros.length * teamBMicros.length);
    }

    /** U times 2 {@code pairs}. */
    public long unfairnessScaled() {
        return 2 * gapScaled + duelScaled;
    }

    /** J times {@code pairs}: the 2 of J and the 1/2 of U cancel. */
    public long costScaled() {
        return worstMicros * pairs + unfairnessScaled();
    }

    /** G in micros, half up. */
    public long teamGapMicros() {
        return halfUp(gapScaled, pairs);
    }

    /** D in micros, half up. */
    public long duelMicros() {
        return halfUp(duelScaled, pairs);
    }

    /** U in micros, half up. */
    public long unfairnessMicros() {
        return halfUp(unfairnessScaled(), 2L * pairs);
    }

    /** J in micros, half up. */
    public long costMicros() {
        return halfUp(costScaled(), pairs);
    }

    /** Whether U is at most so many micros, without rounding. */
    public boolean isUnfairByAtMost(long micros) {
        return unfairnessScaled() <= micros * 2 * pairs;
    }

    /** The grade of U. A match is graded on what was delivered, padded if it was padded. */
    public Grade grade() {
        return Grade.of(this);
    }

    private static long sum(long[] team) {
        long sum = 0;
        for (long micros : team) {
            sum += micros;
        }
        return sum;
    }

    private static void check(long[] team) {
        if (team.length < 1 || team.length > RegionLimits.MAX_TEAM) {
            throw new IllegalArgumentException(
                    "players of a team: " + team.length + " (expected: 1 to " + RegionLimits.MAX_TEAM + ")");
        }
        for (long micros : team) {
            if (micros < 0 || micros > RegionLimits.MAX_RTT_MICROS) {
                throw new IllegalArgumentException(
                        "R: " + micros + " micros (expected: 0 to " + RegionLimits.MAX_RTT_MICROS + ")");
            }
        }
    }

    private static long halfUp(long scaled, long denominator) {
        return (2 * scaled + denominator) / (2 * denominator);
    }
}
