package dev.naadam.server.core.region.batch;

/**
 * A transportation problem: each row is to be put into one column, a column takes so many rows, and the sum of the costs
 * shall be least.
 *
 * @param costs by row and column, {@link #FORBIDDEN} where a row cannot go; not copied, not changed
 * @param capacities of the columns, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; ten thousand rows are not copied for the sake of form
public record Problem(long[][] costs, int[] capacities) {

    /** A row cannot be put into this column. */
    public static final long FORBIDDEN = Long.MAX_VALUE;

    /** Costs beyond this, either way, are refused: no sum along a path of columns may leave a long. */
    public static final long MAX_COST = 1L << 40;

    public Problem {
        for (int capacity : capacities) {
            if (capacity < 0) {
                throw new IllegalArgumentException("capacity: " + capacity + " (expected: 0 or more)");
            }
        }
        for (long[] row : costs) {
            check(row, capacities.length);
        }
    }

    int rows() {
        return costs.length;
    }

    int columns() {
        return capacities.length;
    }

    /** The largest of all costs. */
    long most() {
        long most = 0;
        for (long[] row : costs) {
            for (long cost : row) {
                most = cost == FORBIDDEN ? most : Math.max(most, cost);
            }
        }
        return most;
    }

    /**
     * More than any change among the columns can cost or save: a change visits each column at most once, and a step of it
     * makes at most the difference between two costs.
     */
    long changeBound() {
        long least = 0;
        for (long[] row : costs) {
            for (long cost : row) {
                least = Math.min(least, cost);
            }
        }
        return (columns() + 2L) * (most() - least + 1);
    }

    private static void check(long[] row, int columns) {
        if (row.length != columns) {
            throw new IllegalArgumentException("costs of a row: " + row.length + " (expected: " + columns + ")");
        }
        for (long cost : row) {
            if (cost != FORBIDDEN && Math.abs(cost) > MAX_COST) {
                throw new IllegalArgumentException("cost: " + cost + " (expected: at most " + MAX_COST + ")");
            }
        }
    }
}
