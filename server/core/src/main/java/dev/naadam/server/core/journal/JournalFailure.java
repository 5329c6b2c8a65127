package dev.naadam.server.core.journal;

/** Why the store did not say what became of an entry. None of them says that the entry is not there. */
public enum JournalFailure {
    /** The connection is closed, refused or was given up. */
    CONNECTION,
    /** No reply for {@link LogWriter#LATE_NANOS}. */
    LATE,
    /** The store does not know the script, as after a restart; whoever sends teaches it before the next attempt. */
    NO_SCRIPT,
    /** The store is reading its files, as after a restart. */
    LOADING,
    /** The store is a replica, as after a failover. */
    READ_ONLY,
    /** The store has no memory left. */
    OUT_OF_MEMORY,
    /** The store can't write its files, as with a full disk. */
    MISCONFIGURED,
    /** Fewer replicas have it than were asked for. */
    NOT_REPLICATED,
    /** Anything else that the store answered. */
    OTHER
}
