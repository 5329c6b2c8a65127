package dev.naadam.server.core.tournament.standing;

/**
 * Points of a table.
 *
 * @param win for a win, played or awarded, and for a bye; 1 to {@link #MAX}
 * @param draw for a draw
 * @param loss for a loss, played or forfeited
 */
public record Points(int win, int draw, int loss) {

    /** Far above what events give; sums stay within an int. */
    public static final int MAX = 100;

    /** 3-1-0. */
    public static final Points THREE_ONE_NONE = new Points(3, 1, 0);

    /** 1-0, where there are no draws. */
    public static final Points ONE_NONE = new Points(1, 0, 0);

    /** Whether more success never gives fewer points, and a win more than a loss. */
    public boolean isPossible() {
        return 0 <= loss && loss <= draw && draw <= win && loss < win && win <= MAX;
    }
}
