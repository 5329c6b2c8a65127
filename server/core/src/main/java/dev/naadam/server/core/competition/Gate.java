package dev.naadam.server.core.competition;

/** Whether one can pass now. */
public enum Gate {
    /** Not yet. */
    AHEAD,
    /** Now. */
    OPEN,
    /** No longer. */
    CLOSED
}
