package dev.naadam.protocol;

/** What became of a datagram (PROTOCOL.md section 8). Every datagram has exactly one fate and every fate is counted. */
public enum PacketFate {
    /** Taken. */
    ACCEPTED,
    /** Shorter than its type allows. */
    TOO_SHORT,
    /** Longer than its type allows. */
    TOO_LONG,
    /** Version bits, magic or token version differ from ours. */
    WRONG_VERSION,
    /** No such type on this port in this direction, or a key phase on the handshake port. */
    UNKNOWN_TYPE,
    /** The key id is unknown, the token does not open, or a field of it is out of range. */
    BAD_TOKEN,
    /** The token is not valid yet. */
    EARLY_TOKEN,
    /** The token is not valid any more. */
    EXPIRED_TOKEN,
    /** The cookie is missing, made for another address, or too old. */
    BAD_COOKIE,
    /** Everything is in order, but the match, the slot or the ticket's generation says no. */
    REFUSED,
    /** Over a budget. */
    RATE_LIMITED,
    /** No session with this connection id here. */
    UNKNOWN_CID,
    /** Sealed under the keys of another owner epoch. */
    WRONG_PHASE,
    /** This sequence was opened before. */
    REPLAYED,
    /** The sequence is older than the replay window, or below 1. */
    STALE,
    /** The seal does not open. */
    FORGED,
    /** Opened, but cut short or a field is out of range. */
    MALFORMED,
    /** Bytes are left after the last field, or bytes that must be zero are not. */
    TRAILING_BYTES,
    /** Well formed, but not expected in this state. */
    WRONG_STATE,
    /** The queue to the owning thread is full. */
    INBOX_FULL,
    /** The owning thread has too much to do to let everybody in at once. */
    OVERLOADED;

    private static final PacketFate[] VALUES = values();

    /** Number of fates. */
    public static int count() {
        return VALUES.length;
    }

    /** The fate with this ordinal. */
    public static PacketFate of(int ordinal) {
        return VALUES[ordinal];
    }
}
