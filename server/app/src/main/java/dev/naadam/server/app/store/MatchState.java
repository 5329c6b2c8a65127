package dev.naadam.server.app.store;

/** Where a match is in its life. The codes are stored and never change their meaning. */
public enum MatchState {
    /** Created; nobody has played yet. */
    OPEN(1),
    /** Its ticks run. */
    RUNNING(2),
    /** Played to its end; there is a result. */
    FINISHED(3),
    /** Ended without a result. */
    ABANDONED(4),
    /** Its node died while it hosted it. */
    LOST(5),
    /** Ended without a result since its node was drained and its time was over. */
    DRAINED(6),
    /** Ended before its first tick since its players' lines were not what it was promised. */
    MISPLACED(7);

    private final int code;

    MatchState(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static MatchState ofCode(int code) {
        for (MatchState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("match state: " + code + " (expected: 1..7)");
    }
}
