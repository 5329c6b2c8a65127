package dev.naadam.server.app.control;

/** What the control plane counts. */
public enum ControlCount {
    /** No valid API key. */
    UNAUTHORIZED,
    /** A valid key without the scope that was needed. */
    SCOPE_MISSING,
    /** A key that asked more often than it may. */
    RATE_LIMITED,
    /** A POST under a new Idempotency-Key, whose answer is kept. */
    IDEMPOTENT_STORED,
    /** A repeated POST that got the kept answer. */
    IDEMPOTENT_REPLAYED,
    /** A repeated POST while the first was in progress. */
    IDEMPOTENT_IN_FLIGHT,
    /** A used Idempotency-Key with another request. */
    IDEMPOTENT_MISMATCH,
    /** An Idempotency-Key of an organizer that has too many. */
    IDEMPOTENT_FULL,
    /** A POST whose answer was given and could not be kept. */
    IDEMPOTENT_UNSTORED,
    /** Matches that were given a place. */
    PLACEMENTS_PLACED,
    /** Matches refused because there was no room for them. */
    PLACEMENTS_NO_ROOM,
    /** Matches of which the node that claimed them did not say whether it hosts them. */
    PLACEMENTS_UNANSWERED,
    /** Places that were leased and never taken. */
    LEASES_SWEPT,
    /** Matches whose node died. */
    MATCHES_LOST,
    /** Matches aborted because their node was drained and their time was over. */
    MATCHES_DRAINED,
    /** Requests carried to the node that hosts their match. */
    REQUESTS_FORWARDED,
    /** Those that it did not answer. */
    REQUESTS_UNANSWERED,
    /** Matches ended by their organizer. */
    MATCHES_ABORTED,
    /** Players sent away who may come back. */
    PLAYERS_KICKED,
    /** Players sent away who may not. */
    PLAYERS_BANNED,
    /** Bans lifted. */
    PLAYERS_PARDONED,
    /** Event streams that told a match to its end. */
    STREAMS_FINISHED,
    /** Event streams that their client left. */
    STREAMS_LEFT,
    /** Event streams ended by us after their time: their client resumes. */
    STREAMS_EXPIRED,
    /** Event streams ended by us because their client did not read. */
    STREAMS_SLOW,
    /** Event streams refused: the key or the node has as many as it may. */
    STREAMS_REFUSED
}
