package dev.naadam.protocol.beacon;

import org.jspecify.annotations.Nullable;

/** Why a beacon opens no run, as on the wire (PROTOCOL.md section 10). */
public enum DenyReason {
    /** The claim is not valid. */
    BAD_CLAIM(1),
    /** The claim has expired: get a new player token. */
    EXPIRED_CLAIM(2),
    /** Too many runs of this source or this player: come back in a minute. */
    TOO_MANY(3),
    /** The beacon has no room: come back in a moment. */
    FULL(4);

    private final int code;

    DenyReason(int code) {
        this.code = code;
    }

    /** The byte on the wire. */
    public int code() {
        return code;
    }

    /** The reason with this code, or null. */
    public static @Nullable DenyReason of(int code) {
        for (DenyReason reason : values()) {
            if (reason.code == code) {
                return reason;
            }
        }
        return null;
    }
}
