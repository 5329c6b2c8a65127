package dev.naadam.server.core.capacity;

/**
 * What a tick of one game costs for each connected player, learnt from the ticks that ran. One thread adds, any reads.
 *
 * <p>Per player and not per match, so that a match of two tells something about a match of ten; what a game spends on
 * a tick whoever plays is spread over its players, and a thin match makes it look dearer than it is, never cheaper.
 * The estimate moves a quarter of the way with each window: a collection of garbage or a cold start weighs little, and
 * three windows of truth outweigh what was believed before.
 */
public final class TickCost {

    /**
     * Believed of a game that was not played yet, ns: what the arena costs on one slow core of a cloud. A game that is
     * dearer is found out within {@link #WINDOW_PLAYER_TICKS}.
     */
    public static final long PRIOR_NANOS = 8_500;

    /** Ten seconds of a match of ten at 60 Hz. */
    static final int WINDOW_PLAYER_TICKS = 6_000;

    /** What is believed is raised by this: half of all ticks cost more than the mean, and matches grow as they go. */
    static final int MARGIN_PERMILLE = 1_250;

    private long windowNanos;
    private long windowPlayerTicks;
    private volatile long meanNanos = PRIOR_NANOS;

    /**
     * A tick ran.
     *
     * @param players connected while it did; one of nobody tells nothing and is left out
     * @param nanos that it took
     */
    public void add(int players, long nanos) {
        if (players <= 0 || nanos < 0) {
            return;
        }
        windowNanos += nanos;
        windowPlayerTicks += players;
        if (windowPlayerTicks >= WINDOW_PLAYER_TICKS) {
            long mean = meanNanos;
            meanNanos = mean + (windowNanos / windowPlayerTicks - mean) / 4;
            windowNanos = 0;
            windowPlayerTicks = 0;
        }
    }

    /** What a player's tick is expected to cost at most in the long run, ns. */
    public long nanosPerPlayerTick() {
        return meanNanos * MARGIN_PERMILLE / 1_000;
    }
}
