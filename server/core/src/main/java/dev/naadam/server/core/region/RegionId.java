package dev.naadam.server.core.region;

/**
 * Id of a region: 1 to {@value #MAX_CHARS} of ASCII letters, digits, dot, hyphen and underscore. Ordered as text, which is
 * how equal choices are resolved.
 */
public record RegionId(String value) implements Comparable<RegionId> {

    /** Fits a metric's label, a packet and a column of a table. */
    public static final int MAX_CHARS = 32;

    public RegionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "region: '" + value + "' (expected: 1 to " + MAX_CHARS + " of a-z, A-Z, 0-9, '.', '_', '-')");
        }
    }

    /** Whether a text can be the id of a region. */
    public static boolean isValid(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_CHARS;
    }

    @Override
    public int compareTo(RegionId other) {
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
