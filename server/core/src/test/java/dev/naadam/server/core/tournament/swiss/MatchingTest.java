package dev.naadam.server.core.tournament.swiss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.testkit.RandomSeeds;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void findsPairsThroughOddCycles() {
        // two triangles joined by an edge: pairs inside of both would leave two alone
        boolean[][] mayMeet = graph(6, "01 12 02 23 34 45 35");

        assertThat(Matching.largest(mayMeet).rematches()).isZero();
    }

    @Test
    void countsWhatCanNotBePaired() {
        // a star: only one of its points gets the middle
        assertThat(Matching.largest(graph(6, "01 02 03 04 05")).rematches()).isEqualTo(2);
    }

    @Test
    void staysLargestWhenTwoAreTakenOut() {
        for (long randomSeed : RandomSeeds.list(500)) {
            SeededRandom random = new SeededRandom(randomSeed);
            int teams = 4 + 2 * random.nextInt(6);
            boolean[][] mayMeet = new boolean[teams][teams];
            for (int edge = 0; edge < teams * 2; edge++) {
                int one = random.nextInt(teams);
                int other = random.nextInt(teams);
                mayMeet[one][other] = one != other;
                mayMeet[other][one] = one != other;
            }
            Matching matching = Matching.largest(mayMeet);

            for (int left = teams; left > 2; left -= 2) {
                int out = teams - left;
                matching = matching.without(out, out + 1);

                assertThat(matching.rematches())
                        .as(RandomSeeds.describe(randomSeed, MatchingTest.class))
                        .isEqualTo((left - 2) / 2 - largest(mayMeet, (1 << teams) - (1 << (out + 2))));
            }
        }
    }

    /** By trying all partners of the first team that is left. */
    private static int largest(boolean[][] mayMeet, int left) {
        if (left == 0) {
            return 0;
        }
        int first = Integer.numberOfTrailingZeros(left);
        int rest = left & left - 1;
        int most = largest(mayMeet, rest);
        for (int other = first + 1; other < mayMeet.length; other++) {
            if ((rest & 1 << other) != 0 && mayMeet[first][other]) {
                most = Math.max(most, 1 + largest(mayMeet, rest ^ 1 << other));
            }
        }
        return most;
    }

    private static boolean[][] graph(int teams, String edges) {
        boolean[][] mayMeet = new boolean[teams][teams];
        for (String edge : edges.split(" ", -1)) {
            int one = edge.charAt(0) - '0';
            int other = edge.charAt(1) - '0';
            mayMeet[one][other] = true;
            mayMeet[other][one] = true;
        }
        return mayMeet;
    }
}
