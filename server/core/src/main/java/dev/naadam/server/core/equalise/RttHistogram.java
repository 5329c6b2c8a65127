package dev.naadam.server.core.equalise;

/**
 * The round trips of one player over a whole match, for their median: 2001 cells of a quarter of a millisecond, the last one
 * for 500 ms and more. 4,002 bytes however long the match is.
 *
 * <p>A quarter of a millisecond is a twelfth of what a grade A allows; a sketch with a relative error would be coarser where
 * lines are long and grades still count.
 */
final class RttHistogram {

    static final long CELL_NANOS = 250_000;
    static final int CELLS = 2_001;

    /** So many fit into one cell: nine hours of two a second. What comes later changes no median. */
    static final int MAX_SAMPLES = 0xffff;

    private final char[] cells = new char[CELLS];
    private int samples;

    void add(long nanos) {
        if (samples < MAX_SAMPLES) {
            samples++;
            cells[(int) Math.min(CELLS - 1, nanos / CELL_NANOS)]++;
        }
    }

    /** The middle of the cell that the median is in, microseconds; {@link DeliveredLine#NONE} without a sample. */
    long medianMicros() {
        int rank = (samples + 1) / 2;
        int below = 0;
        for (int cell = 0; cell < CELLS && rank > 0; cell++) {
            below += cells[cell];
            if (below >= rank) {
                return (cell * CELL_NANOS + CELL_NANOS / 2) / 1_000;
            }
        }
        return DeliveredLine.NONE;
    }
}
