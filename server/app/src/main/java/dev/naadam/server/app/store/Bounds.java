package dev.naadam.server.app.store;

import java.util.regex.Pattern;

/** Checks of the records' constructors; what they refuse is neither stored nor accepted from the store. */
final class Bounds {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1," + StoreLimits.MAX_ID_CHARS + "}");

    private Bounds() {}

    static void requireRange(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + min + ".." + max + ")");
        }
    }

    /** Letters, digits, dot, dash and underscore: safe in keys, URLs, file names and log lines. */
    static void requireId(String name, String value) {
        if (!ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    name + ": no id (expected: 1.." + StoreLimits.MAX_ID_CHARS + " of A-Z a-z 0-9 . _ -)");
        }
    }

    /** Text of any script without control characters and halves of surrogate pairs, which UTF-8 can't carry. */
    static void requireText(String name, String value, int maxChars) {
        boolean isText = !value.isEmpty()
                && value.length() <= maxChars
                && value.codePoints().noneMatch(Bounds::isUnprintable);
        if (!isText) {
            throw new IllegalArgumentException(
                    name + ": no text (expected: 1.." + maxChars + " characters, none of them a control character)");
        }
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
