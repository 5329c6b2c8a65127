package dev.naadam.server.app.replay;

/** What became of a replay; the words of {@code naadam_replays_total}. */
public enum ReplayFate {
    /** All of it is stored, up to the end of its match. */
    WHOLE,
    /** Some part is not: what is there is cut off. */
    LOST,
    /** Written to the archive. */
    ARCHIVED,
    /** It should have been and could not; the log says why. */
    UNARCHIVED
}
