package dev.naadam.server.core.tournament.swiss;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs six teams by the first row of a published table that holds no rematch.
 *
 * <p>Source: ValveSoftware/counter-strike_rules_and_regs at eb7fa3a, {@code major-supplemental-rulebook.md}. The rows are all
 * fifteen pairings of six, so if none is free of rematches no pairing is: then it is the first of those with the fewest.
 */
final class SixTeamTable {

    static final int TEAMS = 6;

    private static final int[][] ROWS = {
        {1, 6, 2, 5, 3, 4},
        {1, 6, 2, 4, 3, 5},
        {1, 5, 2, 6, 3, 4},
        {1, 5, 2, 4, 3, 6},
        {1, 4, 2, 6, 3, 5},
        {1, 4, 2, 5, 3, 6},
        {1, 6, 2, 3, 4, 5},
        {1, 5, 2, 3, 4, 6},
        {1, 3, 2, 6, 4, 5},
        {1, 3, 2, 5, 4, 6},
        {1, 4, 2, 3, 5, 6},
        {1, 3, 2, 4, 5, 6},
        {1, 2, 3, 6, 4, 5},
        {1, 2, 3, 5, 4, 6},
        {1, 2, 3, 4, 5, 6},
    };

    private SixTeamTable() {}

    static PoolPairing.Pairing pair(List<Integer> teams, BiPredicate<Integer, Integer> haveMet) {
        int[] best = ROWS[0];
        int fewest = Integer.MAX_VALUE;
        for (int[] row : ROWS) {
            int rematches = rematches(row, teams, haveMet);
            if (rematches < fewest) {
                best = row;
                fewest = rematches;
            }
        }
        return new PoolPairing.Pairing(pairs(best, teams), fewest == 0, fewest);
    }

    private static int rematches(int[] row, List<Integer> teams, BiPredicate<Integer, Integer> haveMet) {
        int rematches = 0;
        for (Pair pair : pairs(row, teams)) {
            rematches += haveMet.test(pair.high(), pair.low()) ? 1 : 0;
        }
        return rematches;
    }

    private static List<Pair> pairs(int[] row, List<Integer> teams) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < row.length; i += 2) {
            pairs.add(new Pair(teams.get(row[i] - 1), teams.get(row[i + 1] - 1)));
        }
        return pairs;
    }
}
