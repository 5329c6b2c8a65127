package dev.naadam.server.core.tournament.match;

/** One of the two sides of a match. In a Swiss round A is the higher seed, in a group the home side. */
public enum Side {
    A,
    B;

    /** The opponent's side. */
    public Side other() {
        return this == A ? B : A;
    }
}
