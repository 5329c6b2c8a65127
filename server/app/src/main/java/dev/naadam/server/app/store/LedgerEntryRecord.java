package dev.naadam.server.app.store;

import java.util.regex.Pattern;

/**
 * A line of a ledger.
 *
 * @param number 1 and up
 * @param atEpochMillis when
 * @param kind what vouches for the author
 * @param author who
 * @param order what was ordered, UTF-8
 * @param hash over this line and the hash of the one before, 64 hex digits
 */
public record LedgerEntryRecord(long number, long atEpochMillis, Kind kind, String author, String order, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** What can vouch for an author. The codes are stored and never change their meaning. */
    public enum Kind {
        KEY(1),
        PLAYER(2),
        NODE(3);

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
            throw new IllegalArgumentException("author kind: " + code + " (expected: 1..3)");
        }
    }

    public LedgerEntryRecord {
        Bounds.requireRange("number", number, 1, StoreLimits.MAX_LEDGER_ENTRIES);
        Bounds.requireRange("atEpochMillis", atEpochMillis, 0, Long.MAX_VALUE);
        Bounds.requireText("author", author, StoreLimits.MAX_NAME_CHARS);
        Bounds.requireRange("order characters", order.length(), 1, StoreLimits.MAX_ORDER_BYTES);
        requireHash("hash", hash);
    }

    static void requireHash(String name, String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(name + ": no hash (expected: 64 of 0-9 a-f)");
        }
    }
}
