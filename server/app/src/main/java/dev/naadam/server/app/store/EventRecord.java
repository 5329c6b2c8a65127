package dev.naadam.server.app.store;

/**
 * A turn in a match's life.
 *
 * @param number 1 and up
 * @param atEpochMillis when
 * @param kind what happened
 * @param player whom it happened to; empty: the match
 * @param reason why a player is gone, as on the wire; 0: not told
 * @param tick ticks simulated, of an end
 * @param hash last value of the hash chain, of an end
 */
public record EventRecord(long number, long atEpochMillis, Kind kind, String player, int reason, long tick, long hash) {

    /** What can happen. The codes are stored and never change their meaning. */
    public enum Kind {
        CREATED(1),
        STARTED(2),
        CONNECTED(3),
        LEFT(4),
        KICKED(5),
        BANNED(6),
        PARDONED(7),
        FINISHED(8),
        ABANDONED(9),
        LOST(10),
        DRAINING(11),
        MISPLACED(12),
        /** Its hash is the tick that a player was shown. */
        REWOUND(13),
        PAUSED(14),
        RESUMED(15);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Kind ofCode(int code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("event kind: " + code + " (expected: 1..15)");
        }
    }

    public EventRecord {
        Bounds.requireRange("number", number, 1, Long.MAX_VALUE);
        Bounds.requireRange("atEpochMillis", atEpochMillis, 0, Long.MAX_VALUE);
        if (!player.isEmpty()) {
            Bounds.requireText("player", player, StoreLimits.MAX_PLAYER_ID_CHARS);
        }
        Bounds.requireRange("reason", reason, 0, 255);
        Bounds.requireRange("tick", tick, 0, Long.MAX_VALUE);
    }
}
