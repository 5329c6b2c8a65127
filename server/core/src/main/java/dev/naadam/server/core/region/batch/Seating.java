package dev.naadam.server.core.region.batch;

import java.util.Arrays;

/**
 * Which row sits in which column, and for each two columns the row that moves from the one to the other at the least cost.
 *
 * <p>The last column is "nowhere". It takes every row, so dearly that one row more in a real column always pays: see {@link
 * #isLossOfPlace}. The cheapest movers are kept and not searched: a new row is
 * compared, and only where the mover itself leaves are the rows of its column looked through again.
 */
final class Seating {

    /** No row, no column. */
    static final int NONE = -1;

    private final long[][] costs;
    private final long changeBound;
    private final int[] capacities;
    private final int[] columnOf;
    private final int[][] members;
    private final int[] sizes;
    private final int[] positions;
    private final int[][] movers;

    Seating(Problem problem) {
        int columns = problem.columns() + 1;
        changeBound = problem.changeBound();
        costs = withNowhere(problem, problem.most() + 2 * changeBound);
        capacities = Arrays.copyOf(problem.capacities(), columns);
        capacities[columns - 1] = problem.rows();
        columnOf = filled(problem.rows());
        positions = new int[problem.rows()];
        members = new int[columns][4];
        sizes = new int[columns];
        movers = new int[columns][];
        Arrays.setAll(movers, column -> filled(columns));
    }

    /** Columns, nowhere among them. */
    int columns() {
        return capacities.length;
    }

    int nowhere() {
        return capacities.length - 1;
    }

    int rows() {
        return columnOf.length;
    }

    int columnOf(int row) {
        return columnOf[row];
    }

    /** Of a row in a column; {@link Problem#FORBIDDEN} where it cannot go. */
    long cost(int row, int column) {
        return costs[row][column];
    }

    /**
     * Whether a change costs so much that one row less has a place after it. A row that goes nowhere adds at least twice the
     * bound of all changes, and the rest of the change saves less than once the bound.
     */
    boolean isLossOfPlace(long changeCost) {
        return changeCost >= changeBound;
    }

    boolean hasRoom(int column) {
        return sizes[column] < capacities[column];
    }

    int size(int column) {
        return sizes[column];
    }

    /** A row of a column; which one an index means changes with every move. */
    int member(int column, int index) {
        return members[column][index];
    }

    /** Whose move from the one column to the other costs least; {@link #NONE} if nobody can. */
    int mover(int from, int to) {
        return movers[from][to];
    }

    /** What that move costs; {@link Problem#FORBIDDEN} if nobody can. */
    long step(int from, int to) {
        int mover = movers[from][to];
        return mover == NONE ? Problem.FORBIDDEN : costs[mover][to] - costs[mover][from];
    }

    /** Puts a row that sits nowhere yet, or in another column, into this one. */
    void seat(int row, int column) {
        if (columnOf[row] != NONE) {
            leave(row);
        }
        if (sizes[column] == members[column].length) {
            members[column] = Arrays.copyOf(members[column], 2 * sizes[column]);
        }
        columnOf[row] = column;
        positions[row] = sizes[column];
        members[column][sizes[column]++] = row;
        for (int to = 0; to < columns(); to++) {
            offer(row, column, to);
        }
    }

    private void leave(int row) {
        int column = columnOf[row];
        int last = members[column][--sizes[column]];
        members[column][positions[row]] = last;
        positions[last] = positions[row];
        for (int to = 0; to < columns(); to++) {
            if (movers[column][to] == row) {
                searchMover(column, to);
            }
        }
    }

    private void searchMover(int from, int to) {
        movers[from][to] = NONE;
        for (int index = 0; index < sizes[from]; index++) {
            offer(members[from][index], from, to);
        }
    }

    private void offer(int row, int from, int to) {
        if (to != from && costs[row][to] != Problem.FORBIDDEN && costs[row][to] - costs[row][from] < step(from, to)) {
            movers[from][to] = row;
        }
    }

    private static long[][] withNowhere(Problem problem, long nowhere) {
        long[][] costs = new long[problem.rows()][];
        for (int row = 0; row < costs.length; row++) {
            costs[row] = Arrays.copyOf(problem.costs()[row], problem.columns() + 1);
            costs[row][problem.columns()] = nowhere;
        }
        return costs;
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
