package dev.naadam.server.core.region.batch;

/**
 * The graph of all changes to a seating. Its nodes are the columns and the pool of free places: a row may move from a column
 * to another, a column with room may take a row more and one that is not empty a row less. A circle in it is a change that
 * keeps all rows seated, and an optimum has no circle below zero.
 */
final class ResidualStep {

    private ResidualStep() {}

    /** Cost of a step; the pool is the node after the last column. {@link Problem#FORBIDDEN} if there is none. */
    static long cost(Seating seating, int from, int to) {
        int pool = seating.columns();
        if (from == to) {
            return Problem.FORBIDDEN;
        }
        if (to == pool) {
            return seating.hasRoom(from) ? 0 : Problem.FORBIDDEN;
        }
        if (from == pool) {
            return seating.size(to) > 0 ? 0 : Problem.FORBIDDEN;
        }
        return seating.step(from, to);
    }
}
