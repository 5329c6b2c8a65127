package dev.naadam.server.core.tournament.match;

/**
 * Games that each side won in a match, or points that each side made in a game.
 *
 * @param a of side A, 0 to {@link #MAX}
 * @param b of side B, 0 to {@link #MAX}
 */
public record Score(int a, int b) {

    /** Far above every game's score; sums over a tournament stay within an int. */
    public static final int MAX = 10_000;

    public Score {
        if (Math.min(a, b) < 0 || Math.max(a, b) > MAX) {
            throw new IllegalArgumentException("score: " + a + ":" + b + " (expected: 0.." + MAX + ")");
        }
    }

    /** Whether nobody is ahead. */
    public boolean isLevel() {
        return a == b;
    }

    /** The better side's. */
    public int higher() {
        return Math.max(a, b);
    }

    /** The worse side's. */
    public int lower() {
        return Math.min(a, b);
    }

    /** By how much a side is ahead; negative if it is behind. */
    public int lead(Side side) {
        return side == Side.A ? a - b : b - a;
    }

    @Override
    public String toString() {
        return a + ":" + b;
    }
}
