package dev.naadam.server.core.journal;

import org.jspecify.annotations.Nullable;

/** Why a log has no more of a match. */
public enum CloseReason {
    /** It was played to its end and has an outcome. */
    OVER(1),
    /** It was called off, or its game failed. */
    ABORTED(2),
    /** It goes on in another shard's log. */
    MOVED(3);

    private final int code;

    CloseReason(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static @Nullable CloseReason of(int code) {
        for (CloseReason reason : values()) {
            if (reason.code == code) {
                return reason;
            }
        }
        return null;
    }
}
