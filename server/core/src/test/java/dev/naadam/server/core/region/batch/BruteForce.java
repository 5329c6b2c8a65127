package dev.naadam.server.core.region.batch;

import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** All placements of a small problem, one by one, in the order of their columns: the first best one is the answer. */
final class BruteForce {

    private final Problem problem;
    private final int[] columns;
    private int[] best = {};
    private int bestPlaced = -1;
    private long bestCost;

    BruteForce(Problem problem) {
        this(problem, null);
    }

    /** With one row held where it is put, unless that is null. */
    private BruteForce(Problem problem, int @Nullable [] held) {
        this.problem = problem;
        this.columns = new int[problem.rows()];
        tryFrom(0, problem.capacities().clone(), held);
    }

    /** The column of each row, -1 for none. */
    int[] best() {
        return best.clone();
    }

    OptionalLong moveCost(int row, int column) {
        BruteForce moved = new BruteForce(problem, new int[] {row, column});
        return best[row] < 0 || moved.bestPlaced < bestPlaced
                ? OptionalLong.empty()
                : OptionalLong.of(moved.bestCost - bestCost);
    }

    private void tryFrom(int row, int[] room, int @Nullable [] held) {
        if (row == columns.length) {
            keepIfBetter();
            return;
        }
        for (int column = 0; column <= room.length; column++) {
            columns[row] = column == room.length ? -1 : column;
            if (held != null && held[0] == row && held[1] != columns[row]) {
                continue;
            }
            if (columns[row] < 0) {
                tryFrom(row + 1, room, held);
            } else if (room[column] > 0 && problem.costs()[row][column] != Problem.FORBIDDEN) {
                room[column]--;
                tryFrom(row + 1, room, held);
                room[column]++;
            }
        }
    }

    private void keepIfBetter() {
        int placed = 0;
        long cost = 0;
        for (int row = 0; row < columns.length; row++) {
            if (columns[row] >= 0) {
                placed++;
                cost += problem.costs()[row][columns[row]];
            }
        }
        if (placed > bestPlaced || (placed == bestPlaced && cost < bestCost)) {
            bestPlaced = placed;
            bestCost = cost;
            best = Arrays.copyOf(columns, columns.length);
        }
    }
}
