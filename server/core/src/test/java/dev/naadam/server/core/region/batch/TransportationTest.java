package dev.naadam.server.core.region.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Against all placements there are, on small problems. */
class TransportationTest {

    private static final long F = Problem.FORBIDDEN;

    @Test
    void sendsTheRowThatLosesLeastElsewhere() {
        Problem problem = new Problem(new long[][] {{1, 5}, {1, 9}}, new int[] {1, 2});

        Solution solution = Transportation.solve(problem);

        assertThat(columns(solution, 2)).containsExactly(1, 0);
        assertThat(solution.cost()).isEqualTo(6);
        assertThat(solution.price(0)).isBetween(4L, 8L);
        assertThat(solution.price(1)).isZero();
    }

    @Test
    void movesAWholeChainWhenThatIsCheapest() {
        Problem problem = new Problem(new long[][] {{1, 2, F}, {F, 1, 2}, {1, F, F}}, new int[] {1, 1, 1});

        assertThat(columns(Transportation.solve(problem), 3)).containsExactly(1, 2, 0);
    }

    @Test
    void placesAsManyAsPossibleBeforeItLooksAtCosts() {
        Problem problem = new Problem(new long[][] {{0, 1_000_000}, {0, F}}, new int[] {1, 1});

        Solution solution = Transportation.solve(problem);

        assertThat(columns(solution, 2)).containsExactly(1, 0);
    }

    @Test
    void leavesOutWhoeverCostsMostWhenThereIsNoRoom() {
        Problem problem = new Problem(new long[][] {{7}, {3}, {5}}, new int[] {2});

        Solution solution = Transportation.solve(problem);

        assertThat(columns(solution, 3)).containsExactly(-1, 0, 0);
        assertThat(solution.moveCost(0, 0)).isEmpty();
        assertThat(solution.moveCost(1, 0)).isEqualTo(OptionalLong.of(0));
    }

    @Test
    void equalOptimaGiveTheFirstRowsTheLowestColumns() {
        Problem problem = new Problem(new long[5][2], new int[] {2, 3});

        assertThat(columns(Transportation.solve(problem), 5)).containsExactly(0, 0, 1, 1, 1);
    }

    @Test
    void equalsTheBestOfAllPlacements() {
        randomProblems(problem -> {
            BruteForce truth = new BruteForce(problem);

            Solution solution = Transportation.solve(problem);

            assertThat(columns(solution, problem.rows())).containsExactly(truth.best());
        });
    }

    @Test
    void aMoveCostsWhatTheBestPlacementWithItCostsMore() {
        randomProblems(problem -> {
            BruteForce truth = new BruteForce(problem);
            Solution solution = Transportation.solve(problem);

            for (int row = 0; row < problem.rows(); row++) {
                for (int column = 0; column < problem.columns(); column++) {
                    assertThat(solution.moveCost(row, column))
                            .as("row %d to column %d", row, column)
                            .isEqualTo(truth.moveCost(row, column));
                }
            }
        });
    }

    @Test
    void everyRowSitsWhereItsCostPlusThePriceIsLeast() {
        randomProblems(problem -> {
            Solution solution = Transportation.solve(problem);

            for (int row = 0; row < problem.rows(); row++) {
                OptionalInt own = solution.columnOf(row);
                if (own.isPresent()) {
                    assertThat(priced(problem, solution, row, own.getAsInt()))
                            .isEqualTo(leastPriced(problem, solution, row));
                }
            }
        });
    }

    @Test
    void aColumnWithRoomHasNoPriceAndNoneIsOverfull() {
        randomProblems(problem -> {
            Solution solution = Transportation.solve(problem);

            for (int column = 0; column < problem.columns(); column++) {
                assertThat(solution.used(column)).isLessThanOrEqualTo(problem.capacities()[column]);
                if (solution.used(column) < problem.capacities()[column]) {
                    assertThat(solution.price(column)).isZero();
                }
            }
        });
    }

    @Test
    void refusesTablesThatDoNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(new long[][] {{1}}, new int[] {1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(new long[][] {{1}}, new int[] {-1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(new long[][] {{Problem.MAX_COST + 1}}, new int[] {1}));
    }

    private static int[] columns(Solution solution, int rows) {
        int[] columns = new int[rows];
        Arrays.setAll(columns, row -> solution.columnOf(row).orElse(-1));
        return columns;
    }

    private static long priced(Problem problem, Solution solution, int row, int column) {
        long cost = problem.costs()[row][column];
        return cost == F ? F : cost + solution.price(column);
    }

    private static long leastPriced(Problem problem, Solution solution, int row) {
        long least = F;
        for (int column = 0; column < problem.columns(); column++) {
            least = Math.min(least, priced(problem, solution, row, column));
        }
        return least;
    }

    /** Few different costs, so that ties are the rule; forbidden pairs; too little room in about a third. */
    private static void randomProblems(Consumer<Problem> check) {
        for (long randomSeed = 0; randomSeed < 400; randomSeed++) {
            Random random = new Random(randomSeed);
            int columns = 1 + random.nextInt(4);
            long[][] costs = new long[1 + random.nextInt(6)][columns];
            int spread = 1 + random.nextInt(12);
            for (long[] row : costs) {
                Arrays.setAll(row, column -> random.nextInt(8) == 0 ? F : random.nextInt(spread) - 3L);
            }
            int[] capacities = new int[columns];
            Arrays.setAll(capacities, column -> random.nextInt(4));
            try {
                check.accept(new Problem(costs, capacities));
            } catch (Throwable e) {
                throw new AssertionError("randomSeed " + randomSeed, e);
            }
        }
    }
}
