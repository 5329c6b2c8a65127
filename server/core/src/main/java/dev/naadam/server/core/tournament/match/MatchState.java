package dev.naadam.server.core.tournament.match;

/** How far a match is. {@link Transition} names the ways from one to another. */
public enum MatchState {
    /** Neither side is known. */
    LOCKED,
    /** One side is known. */
    WAITING,
    /** Both are known. */
    READY,
    /** It is being played. */
    RUNNING,
    /** It has ended, and nothing that depends on it has begun. */
    DONE,
    /** It has ended and others were played on the strength of it, or it will never be played. */
    ARCHIVED;

    /** Whether it has ended. */
    public boolean isOver() {
        return this == DONE || this == ARCHIVED;
    }
}
