package dev.naadam.server.core.tournament.order;

import java.util.Arrays;

/**
 * The cheapest way to give every row a column of its own: the Hungarian method with shortest augmenting paths, after R.
 * Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems",
 * Computing 38 (1987). Cubic in the number of rows.
 */
final class Assignment {

    private static final int NONE = -1;

    private final long[][] cost;
    private final int size;
    private final long[] rowPrice;
    private final long[] columnPrice;
    private final int[] rowOfColumn;

    private Assignment(long[][] cost) {
        this.cost = cost;
        this.size = cost.length;
        this.rowPrice = new long[size];
        this.columnPrice = new long[size];
        this.rowOfColumn = new int[size];
        Arrays.fill(rowOfColumn, NONE);
    }

    /**
     * The row of each column.
     *
     * @param cost square, of rows
     */
    static int[] cheapest(long[][] cost) {
        Assignment assignment = new Assignment(cost);
        for (int row = 0; row < cost.length; row++) {
            assignment.add(row);
        }
        return assignment.rowOfColumn;
    }

    private void add(int row) {
        long[] distance = new long[size];
        int[] before = new int[size];
        boolean[] done = new boolean[size];
        for (int column = 0; column < size; column++) {
            distance[column] = reduced(row, column);
            before[column] = NONE;
        }
        int end = nearest(distance, done);
        while (rowOfColumn[end] != NONE) {
            done[end] = true;
            relax(end, distance, before, done);
            end = nearest(distance, done);
        }
        reprice(row, distance, done, distance[end]);
        augment(row, end, before);
    }

    private long reduced(int row, int column) {
        return cost[row][column] - rowPrice[row] - columnPrice[column];
    }

    private int nearest(long[] distance, boolean[] done) {
        int nearest = NONE;
        for (int column = 0; column < size; column++) {
            if (!done[column] && (nearest == NONE || distance[column] < distance[nearest])) {
                nearest = column;
            }
        }
        return nearest;
    }

    private void relax(int from, long[] distance, int[] before, boolean[] done) {
        int row = rowOfColumn[from];
        for (int column = 0; column < size; column++) {
            long through = distance[from] + reduced(row, column);
            if (!done[column] && through < distance[column]) {
                distance[column] = through;
                before[column] = from;
            }
        }
    }

    private void reprice(int row, long[] distance, boolean[] done, long shortest) {
        rowPrice[row] += shortest;
        for (int column = 0; column < size; column++) {
            if (done[column]) {
                long gain = shortest - distance[column];
                rowPrice[rowOfColumn[column]] += gain;
                columnPrice[column] -= gain;
            }
        }
    }

    private void augment(int row, int end, int[] before) {
        int column = end;
        while (before[column] != NONE) {
            rowOfColumn[column] = rowOfColumn[before[column]];
            column = before[column];
        }
        rowOfColumn[column] = row;
    }
}
