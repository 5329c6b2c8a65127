package dev.naadam.protocol;

import org.jspecify.annotations.Nullable;

/** Why a valid ticket gets no session (PROTOCOL.md section 3, REFUSE). */
public enum RefuseReason {
    /** The match is over. */
    MATCH_OVER(1),
    /** The match is not on this server. */
    NOT_HERE(2),
    /** A newer ticket was accepted, this one was used by another client, or its player was sent away. */
    SUPERSEDED(3),
    /** No session is free. */
    SERVER_FULL(4);

    private final int code;

    RefuseReason(int code) {
        this.code = code;
    }

    /** The byte on the wire. */
    public int code() {
        return code;
    }

    /** The reason with this code, or null. */
    public static @Nullable RefuseReason of(int code) {
        return code >= 1 && code <= values().length ? values()[code - 1] : null;
    }
}
