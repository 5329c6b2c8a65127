package dev.naadam.server.core.tournament.swiss;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs teams that are in order, the highest with the lowest that it has not met, and so on downwards.
 *
 * <p>Taken alone, this rule can leave two at the end who have met. Then the first pairing in the rule's own order is taken
 * that has the fewest rematches, nearly always none: each team in turn takes the lowest opponent that leaves a rest which can
 * still be paired so well. Whether it can is answered by {@link Matching}, not by trying: a pool of 256 has more pairings
 * than could ever be tried.
 */
public final class PoolPairing {

    /**
     * A pairing.
     *
     * @param pairs the higher team first, in the order in which they were made
     * @param isByGreedyRule whether the rule led there by itself
     * @param rematches pairs that have met before
     */
    public record Pairing(List<Pair> pairs, boolean isByGreedyRule, int rematches) {

        public Pairing {
            pairs = List.copyOf(pairs);
        }
    }

    private final List<Integer> teams;
    private final boolean[][] mayMeet;

    private PoolPairing(List<Integer> teams, BiPredicate<Integer, Integer> haveMet) {
        this.teams = teams;
        this.mayMeet = mayMeet(teams, haveMet);
    }

    /**
     * Pairs an even number of teams.
     *
     * @param teams highest first
     */
    public static Pairing pair(List<Integer> teams, BiPredicate<Integer, Integer> haveMet) {
        PoolPairing pool = new PoolPairing(teams, haveMet);
        List<Pair> greedy = pool.greedy();
        return greedy.size() == teams.size() / 2 ? new Pairing(greedy, true, 0) : pool.firstOfTheBest();
    }

    /** The fewest rematches that any pairing of these teams has; one is left over if their number is odd. */
    static int rematches(List<Integer> teams, BiPredicate<Integer, Integer> haveMet) {
        return Matching.largest(mayMeet(teams, haveMet)).rematches();
    }

    private static boolean[][] mayMeet(List<Integer> teams, BiPredicate<Integer, Integer> haveMet) {
        int size = teams.size();
        boolean[][] mayMeet = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                mayMeet[i][j] = i != j && !haveMet.test(teams.get(i), teams.get(j));
            }
        }
        return mayMeet;
    }

    private List<Pair> greedy() {
        boolean[] isPaired = new boolean[teams.size()];
        List<Pair> pairs = new ArrayList<>();
        for (int high = 0; high < teams.size(); high++) {
            for (int low = teams.size() - 1; !isPaired[high] && low > high; low--) {
                if (!isPaired[low] && mayMeet[high][low]) {
                    isPaired[high] = true;
                    isPaired[low] = true;
                    pairs.add(pair(high, low));
                }
            }
        }
        return pairs;
    }

    private Pairing firstOfTheBest() {
        Matching rest = Matching.largest(mayMeet);
        int rematches = rest.rematches();
        int budget = rematches;
        boolean[] isPaired = new boolean[teams.size()];
        List<Pair> pairs = new ArrayList<>();
        for (int high = 0; high < teams.size(); high++) {
            for (int low = teams.size() - 1; !isPaired[high] && low > high; low--) {
                int cost = mayMeet[high][low] ? 0 : 1;
                if (isPaired[low] || cost > budget) {
                    continue;
                }
                Matching without = rest.without(high, low);
                if (without.rematches() + cost <= budget) {
                    rest = without;
                    budget -= cost;
                    isPaired[high] = true;
                    isPaired[low] = true;
                    pairs.add(pair(high, low));
                }
            }
        }
        return new Pairing(pairs, false, rematches);
    }

    private Pair pair(int high, int low) {
        return new Pair(teams.get(high), teams.get(low));
    }
}
