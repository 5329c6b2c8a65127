package dev.naadam.server.app.store;

/** Why stored bytes were not accepted as a record. */
public enum RejectReason {
    /** Fewer bytes than a seal has. */
    TOO_SHORT,
    /** More bytes than any record has; nothing was read. */
    TOO_LONG,
    /** Sealed in a form this version does not know. */
    UNKNOWN_SEAL,
    /** Sealed with a key that is not valid (any more). */
    UNKNOWN_KEY,
    /** Not sealed by us, changed since, or moved here from another key or kind. */
    NOT_AUTHENTIC,
    /** A version of the record that this version of the server does not know. */
    UNKNOWN_VERSION,
    /** Ends early, or counts and lengths are out of their bounds. */
    MALFORMED,
    /** Well-formed, and the values are none a record may have. */
    OUT_OF_BOUNDS,
    /** A whole record and then more. */
    TRAILING_BYTES
}
