package dev.naadam.server.core.competition;

/** How far an event is. */
public enum Phase {
    /** Its organizer writes it. */
    DRAFT,
    /** Everybody may see it; teams register while registration is open. */
    PUBLISHED,
    /** Teams say that they are there. */
    CHECK_IN,
    /** It is played. */
    RUNNING,
    /** No further lobby opens. */
    PAUSED,
    /** Every match has ended. */
    OVER,
    /** It was called off. */
    CANCELLED;

    /** Whether its matches are laid out. */
    public boolean isStarted() {
        return this == RUNNING || this == PAUSED || this == OVER;
    }
}
