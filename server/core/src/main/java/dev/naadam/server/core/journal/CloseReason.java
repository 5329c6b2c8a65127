package dev.naadam.server.core.journal;

import org.jspecify.annotations.Nullable;

/** Why a log has no more of a match. */
public enum CloseReason {
    /** It was played to its end and has an outcome. */
    OVER,
    /** It was called off, or its game failed. */
    ABORTED,
    /** It goes on in another shard's log. */
    MOVED;

    private static final CloseReason[] ALL = values();

    int code() {
        return ordinal();
    }

    static @Nullable CloseReason of(int code) {
        return code < ALL.length ? ALL[code] : null;
    }
}
