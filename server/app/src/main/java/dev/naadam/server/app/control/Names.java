package dev.naadam.server.app.control;

import org.jspecify.annotations.Nullable;

/** What players and teams may be called. */
final class Names {

    /** Characters of a name; the store keeps no longer ones. */
    static final int MAX_CHARS = 64;

    private static final int MAX_QUOTED_CHARS = 40;

    private Names() {}

    /** Why a stripped name cannot be used; null if it can. */
    static @Nullable String fault(String name) {
        if (name.isEmpty() || name.length() > MAX_CHARS) {
            return name.length() + " characters (expected: 1 to " + MAX_CHARS + ")";
        }
        return name.codePoints().allMatch(Names::isVisible) ? null : "control or formatting characters";
    }

    /** A text from outside, short and harmless enough to be told back. */
    static String quoted(String text) {
        String shown = text.codePoints()
                .limit(MAX_QUOTED_CHARS)
                .map(c -> isVisible(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return '"' + shown + (shown.length() < text.length() ? "...\"" : "\"");
    }

    // Formatting characters turn the direction of a line or vanish: two names would look alike.
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
