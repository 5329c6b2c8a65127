package dev.naadam.protocol.beacon;

/** What became of a datagram on a beacon port (PROTOCOL.md section 10). Every one has exactly one and is counted. */
public enum BeaconFate {
    /** An ASK that got a cookie. */
    ASKED,
    /** A START that opened a run. */
    STARTED,
    /** An ECHO in time. */
    ECHOED,
    /** A FETCH that got a result. */
    FETCHED,
    /** A foreign client's echo request. */
    PINGED,
    /** A START whose run exists. */
    REPEATED,
    /** Shorter than its type. */
    TOO_SHORT,
    /** Longer than its type. */
    TOO_LONG,
    /** Version bits differ from ours. */
    WRONG_VERSION,
    /** No such type in this direction, or a key phase. */
    UNKNOWN_TYPE,
    /** A field is out of range, or bytes that must be zero are not. */
    MALFORMED,
    /** The cookie is missing, made for another address or random, or too old. */
    BAD_COOKIE,
    /** The claim is not signed by the platform, or a field of it is out of range. */
    BAD_CLAIM,
    /** The claim is not valid now. */
    EXPIRED_CLAIM,
    /** Over a budget. */
    RATE_LIMITED,
    /** No room for another run. */
    FULL,
    /** No such run, or not of this address. */
    UNKNOWN_RUN,
    /** Not the nonce that was sent. */
    BAD_NONCE,
    /** This probe was echoed before. */
    REPLAYED,
    /** The echo came too late to count. */
    LATE,
    /** The run whose result is asked for is not over. */
    EARLY
}
