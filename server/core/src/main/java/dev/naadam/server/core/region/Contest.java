package dev.naadam.server.core.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two teams and how far each of their players is from each region.
 *
 * @param regions the columns of both tables, each region once
 * @param teamAMicros R of each player in each region, {@link #UNKNOWN} where there is none; not copied, not changed
 * @param teamBMicros likewise
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; thousands of matches share the rows of their players
public record Contest(List<Region> regions, long[][] teamAMicros, long[][] teamBMicros) {

    /** No R: the region is no candidate for a match of this player. */
    public static final long UNKNOWN = -1;

    /**
     * The regions for which each player has an R, in the order of the columns.
     *
     * @param isPadded whether R' takes the place of R
     */
    public List<Candidate> candidates(boolean isPadded) {
        List<Candidate> candidates = new ArrayList<>(regions.size());
        for (int column = 0; column < regions.size(); column++) {
            Fairness fairness = fairness(column, isPadded);
            if (fairness != null) {
                candidates.add(new Candidate(regions.get(column), fairness));
            }
        }
        return candidates;
    }

    /** How fair a region is; null if a player has no R for it. */
    public @Nullable Fairness fairness(int column, boolean isPadded) {
        long[] teamA = column(teamAMicros, column);
        long[] teamB = column(teamBMicros, column);
        if (hasUnknown(teamA) || hasUnknown(teamB)) {
            return null;
        }
        return isPadded ? Padding.fairness(teamA, teamB) : Fairness.of(teamA, teamB);
    }

    private static long[] column(long[][] team, int column) {
        long[] micros = new long[team.length];
        for (int player = 0; player < team.length; player++) {
            micros[player] = team[player][column];
        }
        return micros;
    }

    private static boolean hasUnknown(long[] team) {
        for (long micros : team) {
            if (micros == UNKNOWN) {
                return true;
            }
        }
        return false;
    }
}
