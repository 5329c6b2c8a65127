package dev.naadam.server.core.tournament.swiss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class PoolPairingTest {

    @Test
    void pairsHighestAgainstLowest() {
        assertThat(pairs(8, "")).isEqualTo("1-8 2-7 3-6 4-5");
    }

    @Test
    void takesTheLowestOpponentNotMetYet() {
        assertThat(pairs(8, "1-8 2-7")).isEqualTo("1-7 2-8 3-6 4-5");
    }

    @Test
    void leavesTheGreedyRuleWhereItWouldEndInARematch() {
        PoolPairing.Pairing pairing = pair(6, "3-4");

        assertThat(text(pairing)).isEqualTo("1-6 2-4 3-5");
        assertThat(pairing.isByGreedyRule()).isFalse();
        assertThat(pairing.rematches()).isZero();
    }

    @Test
    void goesBackAsFarAsItMust() {
        // 4 has met everybody below 1, so nobody but 1 can take it
        assertThat(pairs(6, "2-4 3-4 4-5 4-6")).isEqualTo("1-4 2-6 3-5");
    }

    @Test
    void takesTheFewestRematchesWhereSomeAreUnavoidable() {
        PoolPairing.Pairing pairing = pair(4, "1-2 1-3 1-4");

        assertThat(text(pairing)).isEqualTo("1-4 2-3");
        assertThat(pairing.rematches()).isEqualTo(1);
    }

    @Test
    void findsWhatASearchThroughAllPairingsFinds() {
        for (long randomSeed : RandomSeeds.list(2_000)) {
            SeededRandom random = new SeededRandom(randomSeed);
            int teams = 2 + 2 * random.nextInt(5);
            TreeSet<String> met = new TreeSet<>();
            int meetings = random.nextInt(teams * (teams - 1) / 2 + 1);
            for (int i = 0; i < meetings; i++) {
                met.add(meeting(1 + random.nextInt(teams), 1 + random.nextInt(teams)));
            }

            PoolPairing.Pairing pairing = PoolPairing.pair(seeds(teams), isIn(met));

            assertThat(text(pairing))
                    .as(RandomSeeds.describe(randomSeed, PoolPairingTest.class) + " " + met)
                    .isEqualTo(firstOfAll(teams, met));
        }
    }

    private static String pairs(int teams, String met) {
        return text(pair(teams, met));
    }

    private static PoolPairing.Pairing pair(int teams, String met) {
        return PoolPairing.pair(seeds(teams), isIn(new TreeSet<>(List.of(met.split(" ")))));
    }

    private static BiPredicate<Integer, Integer> isIn(Set<String> met) {
        return (one, other) -> met.contains(meeting(one, other));
    }

    private static String meeting(int one, int other) {
        return Math.min(one, other) + "-" + Math.max(one, other);
    }

    private static List<Integer> seeds(int teams) {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = 1; seed <= teams; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    private static String text(PoolPairing.Pairing pairing) {
        List<String> pairs = new ArrayList<>();
        pairing.pairs().forEach(pair -> pairs.add(pair.high() + "-" + pair.low()));
        return String.join(" ", pairs);
    }

    private static String firstOfAll(int teams, Set<String> met) {
        List<String> best = List.of();
        long fewest = Long.MAX_VALUE;
        for (List<String> pairs : all(seeds(teams))) {
            long rematches = pairs.stream().filter(met::contains).count();
            if (rematches < fewest) {
                best = pairs;
                fewest = rematches;
            }
        }
        return String.join(" ", best);
    }

    /** All pairings, in the order of the rule. */
    private static List<List<String>> all(List<Integer> teams) {
        List<List<String>> all = new ArrayList<>();
        if (teams.isEmpty()) {
            all.add(List.of());
            return all;
        }
        int high = teams.getFirst();
        for (int low : teams.subList(1, teams.size()).reversed()) {
            List<Integer> rest = new ArrayList<>(teams);
            rest.removeAll(List.of(high, low));
            for (List<String> others : all(rest)) {
                List<String> pairs = new ArrayList<>(List.of(meeting(high, low)));
                pairs.addAll(others);
                all.add(pairs);
            }
        }
        return all;
    }
}
