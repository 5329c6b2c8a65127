package dev.naadam.server.app.replay;

/** What became of a part of a replay; the words of {@code naadam_replay_parts_total}. */
public enum PartFate {
    /** The store has it. */
    STORED,
    /** The store had it: another owner of the match, or an attempt without an answer, was there before. */
    KNOWN,
    /** Replays of running matches take all the room that the store has for replays. */
    NO_ROOM,
    /** So much waits for the store already that this could not wait too. */
    FULL,
    /** A part before it was not stored, so that this one is of no use. */
    GIVEN_UP,
    /** The node stopped before Redis came back. */
    UNSTORED
}
