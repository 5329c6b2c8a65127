package dev.naadam.server.core.region.batch;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Turns an optimal seating into the optimum in which the first row has the lowest column it has in any, then the second
 * given the first, and so on: one answer, whatever order the search found its own in.
 *
 * <p>By complementary slackness a seating is optimal if and only if it uses nothing but tight moves, those that cost nothing
 * at the {@link Prices} of any one optimum. So rows are settled one by one: a row moves to a lower column if the move is
 * tight and tight moves of unsettled rows lead from there back to where it left a place. That is a search among the columns,
 * and no cost is computed again.
 */
final class TieBreak {

    private final Seating seating;
    private final Prices prices;
    private final int pool;
    private final boolean[] isSettled;
    private final int[][] tightMovers;
    private final int[] previous;

    TieBreak(Seating seating) {
        this.seating = seating;
        this.prices = new Prices(seating);
        this.pool = seating.columns();
        this.isSettled = new boolean[seating.rows()];
        this.tightMovers = new int[pool][pool];
        this.previous = new int[pool + 1];
    }

    void run() {
        for (int row = 0; row < seating.rows(); row++) {
            countTight(row, 1);
        }
        for (int row = 0; row < seating.rows(); row++) {
            settle(row);
        }
    }

    private void settle(int row) {
        int own = seating.columnOf(row);
        for (int lower = 0; lower < own; lower++) {
            if (prices.isTight(row, lower) && isReachable(lower, own)) {
                rotate(lower, own);
                move(row, lower);
                break;
            }
        }
        countTight(row, -1);
        isSettled[row] = true;
    }

    /** Whether tight steps lead from one column to another; leaves the way in {@code previous}. */
    private boolean isReachable(int from, int to) {
        Arrays.fill(previous, Seating.NONE);
        previous[from] = from;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty() && previous[to] == Seating.NONE) {
            int node = open.remove();
            for (int next = 0; next <= pool; next++) {
                if (previous[next] == Seating.NONE && isTightStep(node, next)) {
                    previous[next] = node;
                    open.add(next);
                }
            }
        }
        return previous[to] != Seating.NONE;
    }

    private boolean isTightStep(int from, int to) {
        if (to == pool) {
            return seating.hasRoom(from) && prices.isTightToPool(from);
        }
        if (from == pool) {
            return seating.size(to) > 0 && prices.isTightToPool(to);
        }
        return tightMovers[from][to] > 0;
    }

    /** Every row on the way moves one step; the pool takes and gives without a row. */
    private void rotate(int from, int to) {
        int node = to;
        while (node != from) {
            int before = previous[node];
            if (before != pool && node != pool) {
                move(tightMover(before, node), node);
            }
            node = before;
        }
    }

    private int tightMover(int from, int to) {
        int index = 0;
        int row = seating.member(from, index);
        while (isSettled[row] || !prices.isTight(row, to)) {
            row = seating.member(from, ++index);
        }
        return row;
    }

    private void move(int row, int column) {
        countTight(row, -1);
        seating.seat(row, column);
        countTight(row, 1);
    }

    private void countTight(int row, int change) {
        int own = seating.columnOf(row);
        for (int to = 0; to < pool; to++) {
            if (to != own && prices.isTight(row, to)) {
                tightMovers[own][to] += change;
            }
        }
    }
}
