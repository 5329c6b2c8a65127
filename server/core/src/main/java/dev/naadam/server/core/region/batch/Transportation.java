package dev.naadam.server.core.region.batch;

/**
 * Solves a {@link Problem} exactly: as many rows as possible are put somewhere, then the sum of their costs is least, and of
 * equal optima it is the one in which the first row has the lowest column, then the second, and so on.
 *
 * <p>Successive shortest paths (Busacker and Gowen 1961; Ahuja, Magnanti and Orlin, "Network Flows", section 9.7), seen from
 * the columns. A row that is added starts a chain: it takes a place in some column, whose row with the cheapest move goes on
 * to the next, until one has room. The cheapest chain is a shortest path in a graph whose nodes are the columns, ten or so,
 * and not the rows: after each row the placement is optimal for all rows so far. Costs are whole numbers, so "least" has no
 * tolerance in it. {@link TieBreak} then picks the one optimum that everybody finds.
 */
public final class Transportation {

    private final Seating seating;
    private final long[] lengths;
    private final int[] previous;

    private Transportation(Seating seating) {
        this.seating = seating;
        this.lengths = new long[seating.columns()];
        this.previous = new int[seating.columns()];
    }

    /** About rows times columns squared; rows in the order in which equal optima are resolved. */
    public static Solution solve(Problem problem) {
        Seating seating = new Seating(problem);
        Transportation transportation = new Transportation(seating);
        for (int row = 0; row < problem.rows(); row++) {
            transportation.add(row);
        }
        new TieBreak(seating).run();
        return new Solution(seating);
    }

    private void add(int row) {
        searchChains(row);
        int column = nearestRoom();
        while (previous[column] != Seating.NONE) {
            int from = previous[column];
            seating.seat(seating.mover(from, column), column);
            column = from;
        }
        seating.seat(row, column);
    }

    /** Bellman and Ford: steps may save cost, but no circle of them does. */
    private void searchChains(int row) {
        for (int column = 0; column < lengths.length; column++) {
            lengths[column] = seating.cost(row, column);
            previous[column] = Seating.NONE;
        }
        boolean isShorter = true;
        while (isShorter) {
            isShorter = false;
            for (int from = 0; from < lengths.length; from++) {
                isShorter |= lengths[from] != Problem.FORBIDDEN && extend(from);
            }
        }
    }

    private boolean extend(int from) {
        boolean isShorter = false;
        for (int to = 0; to < lengths.length; to++) {
            long step = seating.step(from, to);
            if (step != Problem.FORBIDDEN && lengths[from] + step < lengths[to]) {
                lengths[to] = lengths[from] + step;
                previous[to] = from;
                isShorter = true;
            }
        }
        return isShorter;
    }

    private int nearestRoom() {
        int nearest = seating.nowhere();
        for (int column = 0; column < lengths.length; column++) {
            if (seating.hasRoom(column) && lengths[column] < lengths[nearest]) {
                nearest = column;
            }
        }
        return nearest;
    }
}
