package dev.naadam.server.core.region.batch;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The optimum of a {@link Problem}, its proof, and what a change to it would cost. */
public final class Solution {

    private final Seating seating;
    private final Prices prices;
    private final long[][] ways;

    Solution(Seating seating) {
        this.seating = seating;
        this.prices = new Prices(seating);
        this.ways = shortestWays(seating);
    }

    /** Where a row was put; empty if there was no room for it, or all was forbidden. */
    public OptionalInt columnOf(int row) {
        int column = seating.columnOf(row);
        return column == seating.nowhere() ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /**
     * What a place in a column is worth: 0 if it has room. Every row that was put somewhere sits where cost plus price is
     * least, which a seating with a larger sum of costs can't have: whoever has a row's costs and the prices can check it.
     */
    public long price(int column) {
        return prices.price(column);
    }

    /**
     * By how much the least sum of costs grows if this row must sit in that column; 0 where it sits. Empty if it cannot, or
     * if fewer rows would have a place then, or if the row itself has none.
     *
     * <p>Exact, from one search for all rows: after the move the cheapest chain of other moves gives back the place. It ends
     * where the row left, so the row itself cannot be part of it.
     */
    public OptionalLong moveCost(int row, int column) {
        int own = seating.columnOf(row);
        long cost = seating.cost(row, column);
        long way = ways[column][own];
        if (own == column) {
            return OptionalLong.of(0);
        }
        if (own == seating.nowhere() || cost == Problem.FORBIDDEN || way == Problem.FORBIDDEN) {
            return OptionalLong.empty();
        }
        long sum = cost - seating.cost(row, own) + way;
        return seating.isLossOfPlace(sum) ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    /** Sum of the costs of all rows that were put somewhere. */
    public long cost() {
        long sum = 0;
        for (int row = 0; row < seating.rows(); row++) {
            if (seating.columnOf(row) != seating.nowhere()) {
                sum += seating.cost(row, seating.columnOf(row));
            }
        }
        return sum;
    }

    /** Rows in a column. */
    public int used(int column) {
        return seating.size(column);
    }

    /** Floyd and Warshall, between all columns. */
    private static long[][] shortestWays(Seating seating) {
        int nodes = seating.columns() + 1;
        long[][] ways = new long[nodes][nodes];
        for (int from = 0; from < nodes; from++) {
            int start = from;
            Arrays.setAll(ways[from], to -> ResidualStep.cost(seating, start, to));
            ways[from][from] = 0;
        }
        for (int over = 0; over < nodes; over++) {
            for (int from = 0; from < nodes; from++) {
                shorten(ways, from, over);
            }
        }
        return ways;
    }

    private static void shorten(long[][] ways, int from, int over) {
        for (int to = 0; to < ways.length; to++) {
            if (ways[from][over] != Problem.FORBIDDEN && ways[over][to] != Problem.FORBIDDEN) {
                ways[from][to] = Math.min(ways[from][to], ways[from][over] + ways[over][to]);
            }
        }
    }
}
