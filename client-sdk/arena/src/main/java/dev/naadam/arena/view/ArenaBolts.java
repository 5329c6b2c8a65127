package dev.naadam.arena.view;

import dev.naadam.game.Fixed;

/**
 * Where a bolt is, computed alike by server and client. A view has of a bolt where it was at some tick, and its direction.
 */
public final class ArenaBolts {

    /** Speed of a bolt. */
    public static final int METRES_PER_SECOND = 12;

    private static final long GRID_STEP = Fixed.ONE / ArenaView.GRID_PER_METRE;

    private ArenaBolts() {}

    /**
     * One coordinate in {@link Fixed} metres of a bolt.
     *
     * @param grid that coordinate in a row of {@link ArenaView#BOLTS}, 1/64 m
     * @param direction {@link Fixed#cos} of the bolt's aim for x, {@link Fixed#sin} for y
     * @param ticks since the row's tick; a fraction is found between two ticks
     * @param tickRateHz of the match
     */
    public static long position(int grid, long direction, int ticks, int tickRateHz) {
        return grid * GRID_STEP + direction * METRES_PER_SECOND * ticks / tickRateHz;
    }
}
