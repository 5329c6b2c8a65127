package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.Contest;
import dev.naadam.server.core.region.Fairness;
import dev.naadam.server.core.region.Padding;
import dev.naadam.server.core.region.Region;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a match of the file is played, and how fair that is.
 *
 * @param spot null: it has no place
 */
record Placement(String match, @Nullable Spot spot) {

    static Placement of(PlannedMatch match, int column, boolean isPadded) {
        Contest contest = match.contest();
        Fairness raw = Objects.requireNonNull(contest.fairness(column, false), "a region that is no candidate");
        Figures asMeasured = new Figures(raw, meanMicros(contest, column, false));
        Figures decided = !isPadded
                ? asMeasured
                : new Figures(
                        Objects.requireNonNull(contest.fairness(column, true)), meanMicros(contest, column, true));
        return new Placement(match.name(), new Spot(contest.regions().get(column), decided, asMeasured));
    }

    static Placement none(PlannedMatch match) {
        return new Placement(match.name(), null);
    }

    private static long meanMicros(Contest contest, int column, boolean isPadded) {
        Fairness raw = Objects.requireNonNull(contest.fairness(column, false));
        long sum = 0;
        int players = 0;
        for (long[][] team : new long[][][] {contest.teamAMicros(), contest.teamBMicros()}) {
            for (long[] row : team) {
                sum += row[column] + (isPadded ? Padding.extraMicros(row[column], raw.worstMicros()) : 0);
                players++;
            }
        }
        return (2 * sum + players) / (2L * players);
    }

    /**
     * A place.
     *
     * @param decided the figures that the decision was made on
     * @param raw the same unless they are padded
     */
    record Spot(Region region, Figures decided, Figures raw) {}

    /**
     * How fair, and how far the players are in the mean.
     *
     * @param meanMicros half up
     */
    record Figures(Fairness fairness, long meanMicros) {}
}
