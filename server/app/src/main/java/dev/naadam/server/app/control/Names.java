package dev.naadam.server.app.control;

import dev.naadam.server.core.roster.VisibleText;
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
        return name.codePoints().allMatch(VisibleText::isVisible) ? null : "control or formatting characters";
    }

    /** A text from outside, short and harmless enough to be told back. */
    static String quoted(String text) {
        String shown = text.codePoints()
                .limit(MAX_QUOTED_CHARS)
                .map(c -> VisibleText.isVisible(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return '"' + shown + (shown.length() < text.length() ? "...\"" : "\"");
    }
}
