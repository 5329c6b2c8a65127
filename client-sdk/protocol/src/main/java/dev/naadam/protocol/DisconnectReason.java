package dev.naadam.protocol;

import org.jspecify.annotations.Nullable;

/** Why a session ended, as both DISCONNECT packets say it (PROTOCOL.md section 7). */
public enum DisconnectReason {
    /** The player left. */
    LEFT(1),
    /** The match is over. */
    MATCH_OVER(2),
    /** Nothing was heard for too long. */
    TIMED_OUT(3),
    /** A newer ticket for the slot was accepted. */
    SUPERSEDED(4),
    /** The server stops. */
    SERVER_STOPPING(5),
    /** An organizer or referee ended it. */
    KICKED(6),
    /** The peer broke a rule of the protocol. */
    PROTOCOL_VIOLATION(7),
    /** The key has sealed as many packets as it may. */
    KEY_EXHAUSTED(8);

    private final int code;

    DisconnectReason(int code) {
        this.code = code;
    }

    /** The byte on the wire. */
    public int code() {
        return code;
    }

    /** The reason with this code, or null. */
    public static @Nullable DisconnectReason of(int code) {
        return code >= 1 && code <= values().length ? values()[code - 1] : null;
    }
}
