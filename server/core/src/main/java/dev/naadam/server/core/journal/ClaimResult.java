package dev.naadam.server.core.journal;

/** What became of a claim to a log, or of opening one. Asking again with the same nonce gives the same answer. */
public sealed interface ClaimResult {

    /**
     * The log is the asker's, and nobody else appends to it from now on.
     *
     * @param last number of its newest entry, 0 if it has none
     * @param lastHash and its hash
     */
    record Claimed(Ownership owner, long last, long lastHash) implements ClaimResult {}

    /**
     * Somebody else was faster.
     *
     * @param epoch whose claim stands
     */
    record Outrun(long epoch) implements ClaimResult {}

    /** Its matches are all over; it was dropped and is nobody's. */
    record Dropped() implements ClaimResult {}

    /** The store knows no such log. */
    record Absent() implements ClaimResult {}
}
