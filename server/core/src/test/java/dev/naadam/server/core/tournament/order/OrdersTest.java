package dev.naadam.server.core.tournament.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.testkit.RandomSeeds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private static final List<Integer> EIGHT = List.of(1, 2, 3, 4, 5, 6, 7, 8);

    @Test
    void ordersARow() {
        assertThat(SeedOrder.NATURAL.apply(EIGHT)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(SeedOrder.REVERSE.apply(EIGHT)).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(SeedOrder.HALF_SHIFT.apply(EIGHT)).containsExactly(5, 6, 7, 8, 1, 2, 3, 4);
        assertThat(SeedOrder.REVERSE_HALF_SHIFT.apply(EIGHT)).containsExactly(4, 3, 2, 1, 8, 7, 6, 5);
        assertThat(SeedOrder.PAIR_FLIP.apply(EIGHT)).containsExactly(2, 1, 4, 3, 6, 5, 8, 7);
        assertThat(SeedOrder.INNER_OUTER.apply(EIGHT)).containsExactly(1, 8, 4, 5, 2, 7, 3, 6);
    }

    @Test
    void leavesARowOfOneAsItIs() {
        for (SeedOrder order : SeedOrder.values()) {
            assertThat(order.apply(List.of(1))).containsExactly(1);
        }
    }

    @Test
    void putsByesBehindOrBesideTheLastSeeds() {
        assertThat(ByeSpread.LAST.row(5)).containsExactly(1, 2, 3, 4, 5, 0, 0, 0);
        assertThat(ByeSpread.BALANCED.row(5)).containsExactly(1, 2, 3, 0, 4, 0, 5, 0);
    }

    @Test
    void neverSetsTwoByesAgainstEachOther() {
        for (int teams = 2; teams <= 1024; teams++) {
            for (FirstRound round : List.of(
                    new FirstRound.Ordered(SeedOrder.INNER_OUTER, ByeSpread.LAST),
                    new FirstRound.Ordered(SeedOrder.NATURAL, ByeSpread.BALANCED))) {
                List<Integer> positions = round.positions(teams);
                for (int i = 0; i < positions.size(); i += 2) {
                    assertThat(positions.get(i) + positions.get(i + 1)).isPositive();
                }
            }
        }
    }

    @Test
    void takesAManualRoundOnlyIfItHoldsAllOnce() {
        assertThat(new FirstRound.Manual(List.of(3, 0, 1, 2)).fits(3)).isTrue();
        assertThat(new FirstRound.Manual(List.of(3, 3, 1, 2)).fits(3)).isFalse();
        assertThat(new FirstRound.Manual(List.of(3, 1, 2)).fits(3)).isFalse();
    }

    @Test
    void meetsGroupMatesAsLateAsTheBracketAllows() {
        for (int groups = 2; groups <= 16; groups *= 2) {
            for (int places = 1; places <= 4; places *= 2) {
                List<CrossSeeding.Origin> seeds = CrossSeeding.of(groups, places);
                List<Integer> bracket = SeedOrder.innerOuter(groups * places);
                int part = groups * places / places;

                for (int group = 1; group <= groups; group++) {
                    for (int start = 0; start < bracket.size(); start += part) {
                        int wanted = group;
                        long mates = bracket.subList(start, start + part).stream()
                                .filter(seed -> seeds.get(seed - 1).group() == wanted)
                                .count();
                        assertThat(mates)
                                .as("group %d of %d, %d places", group, groups, places)
                                .isEqualTo(1);
                    }
                }
            }
        }
    }

    @Test
    void seedsWinnersOfGroupsBeforeTheirSeconds() {
        assertThat(CrossSeeding.of(4, 2))
                .extracting(origin -> "" + (char) ('A' + origin.group() - 1) + origin.place())
                .containsExactly("A1", "B1", "C1", "D1", "B2", "A2", "D2", "C2");
    }

    @Test
    void knowsDropOrdersOfEverySize() {
        assertThat(DropOrders.usual(2)).isEmpty();
        assertThat(DropOrders.usual(128))
                .extracting(Enum::name)
                .containsExactly("NATURAL", "REVERSE", "HALF_SHIFT", "PAIR_FLIP", "PAIR_FLIP", "PAIR_FLIP");
        assertThat(DropOrders.usual(1024))
                .hasSize(9)
                .startsWith(SeedOrder.NATURAL, SeedOrder.REVERSE, SeedOrder.HALF_SHIFT)
                .endsWith(SeedOrder.PAIR_FLIP, SeedOrder.PAIR_FLIP);
    }

    @Test
    void assignsAsCheaplyAsASearchThroughAllAssignments() {
        for (long randomSeed : RandomSeeds.list(500)) {
            SeededRandom random = new SeededRandom(randomSeed);
            long[][] cost = new long[1 + random.nextInt(6)][];
            for (int row = 0; row < cost.length; row++) {
                cost[row] = new long[cost.length];
                Arrays.setAll(cost[row], column -> random.nextInt(20));
            }

            int[] rowOfColumn = Assignment.cheapest(cost);

            long sum = 0;
            for (int column = 0; column < cost.length; column++) {
                sum += cost[rowOfColumn[column]][column];
            }
            assertThat(sum)
                    .as(RandomSeeds.describe(randomSeed, OrdersTest.class))
                    .isEqualTo(cheapest(cost, 0, 0));
            assertThat(rowOfColumn).doesNotHaveDuplicates();
        }
    }

    private static long cheapest(long[][] cost, int row, int taken) {
        long best = row == cost.length ? 0 : Long.MAX_VALUE;
        for (int column = 0; row < cost.length && column < cost.length; column++) {
            if ((taken & 1 << column) == 0) {
                best = Math.min(best, cost[row][column] + cheapest(cost, row + 1, taken | 1 << column));
            }
        }
        return best;
    }

    @Test
    void assignsAtTheLeastCost() {
        assertThat(Assignment.cheapest(new long[][] {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}}))
                .containsExactly(1, 0, 2);
    }
}
