package dev.naadam.server.core.journal;

/**
 * Id of a shard, and so of a log: 1 to {@value #MAX_CHARS} of ASCII letters, digits, dot, hyphen and underscore. It becomes
 * part of keys, whose hash tag it is.
 */
public record ShardId(String value) implements Comparable<ShardId> {

    /** The longest id of a node, and a word about which of its shards it is. */
    public static final int MAX_CHARS = 96;

    public ShardId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "shard: '" + value + "' (expected: 1 to " + MAX_CHARS + " of a-z, A-Z, 0-9, '.', '_', '-')");
        }
    }

    /** Whether a text can be the id of a shard. */
    public static boolean isValid(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_CHARS;
    }

    @Override
    public int compareTo(ShardId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
    }
}
