package dev.naadam.server.core.session;

/** What became of one copy of one input, or of a tick's need for one. Each is counted. */
public enum InputFate {
    /** First copy for a tick to come: kept. */
    HELD,
    /** Another copy of one that is held or was applied. */
    DUPLICATE,
    /** Its tick was simulated without it; counted once for each tick. */
    LATE,
    /** For a tick before its client began to play, or 64 ticks ago and more: too old to be judged. */
    OUTDATED,
    /** Further ahead than may be held. */
    EARLY,
    /** Went into its tick. */
    APPLIED,
    /** A tick of a playing player was simulated without an input of his. */
    MISSING
}
