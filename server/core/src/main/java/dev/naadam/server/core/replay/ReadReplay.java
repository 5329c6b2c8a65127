package dev.naadam.server.core.replay;

/** What bytes turned out to be. */
public sealed interface ReadReplay {

    /** A replay. */
    record Parsed(Replay replay) implements ReadReplay {}

    /**
     * None.
     *
     * @param offset of the first byte that can't be, from 0
     * @param reason one line
     */
    record Malformed(long offset, String reason) implements ReadReplay {}

    /**
     * A replay in a form of another version of this software.
     *
     * @param version it names
     */
    record OtherFormat(int version) implements ReadReplay {}
}
