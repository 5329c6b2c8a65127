package dev.naadam.server.core.tournament.match;

/** Who won. */
public enum Outcome {
    A_WINS,
    B_WINS,
    DRAW,
    NOBODY_WINS;

    /** A win of this side. */
    public static Outcome winOf(Side side) {
        return side == Side.A ? A_WINS : B_WINS;
    }

    /** Whether this side won. */
    public boolean isWinOf(Side side) {
        return this == winOf(side);
    }
}
