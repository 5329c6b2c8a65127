package dev.naadam.server.core.equalise;

/** What happens if a player's line is not what was promised. */
public enum DifferencePolicy {
    /** It is noted on the record of the match. */
    FLAG,
    /** The match ends before its first tick, to be given another region. */
    REASSIGN
}
