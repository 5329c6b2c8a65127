package dev.naadam.server.core.region.batch;

/**
 * A price for each column of an optimal seating, so that each row sits where cost plus price is least. They exist for every
 * optimum and for no other seating (linear programming duality), which makes them its proof: a column with room costs
 * nothing, and whoever has the prices can check one row without the others.
 */
final class Prices {

    private final Seating seating;
    private final long[] potentials;
    private final int pool;

    /** Of a seating that is optimal; the last potential is that of the pool, which stands for room anywhere. */
    Prices(Seating seating) {
        this.seating = seating;
        this.pool = seating.columns();
        this.potentials = new long[seating.columns() + 1];
        boolean isLower = true;
        while (isLower) {
            isLower = false;
            for (int from = 0; from <= pool; from++) {
                isLower |= lower(from);
            }
        }
    }

    /** Of a column, 0 or more, and 0 if it has room. A price on an empty column could only be a reward: it is 0 too. */
    long price(int column) {
        return Math.max(0, potentials[pool] - potentials[column]);
    }

    /** Whether a row could sit in another column in an optimum as well. */
    boolean isTight(int row, int column) {
        int own = seating.columnOf(row);
        long cost = seating.cost(row, column);
        return cost != Problem.FORBIDDEN && cost + potentials[own] == seating.cost(row, own) + potentials[column];
    }

    /** Whether room in this column is worth as much as room elsewhere. */
    boolean isTightToPool(int column) {
        return potentials[column] == potentials[pool];
    }

    private boolean lower(int from) {
        boolean isLower = false;
        for (int to = 0; to <= pool; to++) {
            long step = ResidualStep.cost(seating, from, to);
            if (step != Problem.FORBIDDEN && potentials[from] + step < potentials[to]) {
                potentials[to] = potentials[from] + step;
                isLower = true;
            }
        }
        return isLower;
    }
}
