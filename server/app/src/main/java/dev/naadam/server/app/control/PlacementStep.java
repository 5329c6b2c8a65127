package dev.naadam.server.app.control;

/** The steps of placing a match (docs/decisions/0017). Told to whoever wants to see what a crash in between leaves. */
public enum PlacementStep {
    /** A place is leased. By the control node. */
    LEASED,
    /** The record is stored. By the control node. */
    STORED,
    /** The session node has its order. */
    RECEIVED,
    /** It has turned the lease into a match of its own. */
    CLAIMED,
    /** It hosts the match. */
    OPENED,
    /** The control node knows, and the organizer does not yet. */
    ANSWERED
}
