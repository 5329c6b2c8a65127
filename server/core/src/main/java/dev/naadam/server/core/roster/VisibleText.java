package dev.naadam.server.core.roster;

import org.jspecify.annotations.Nullable;

/** Texts that people read on one line, such as names of players. */
public final class VisibleText {

    /** Characters of a name: stored records keep no longer ones. */
    public static final int MAX_NAME_CHARS = 64;

    private VisibleText() {}

    /** Why a text can not be shown as a name; null if it can. */
    public static @Nullable String nameFault(String text) {
        return fault(text, MAX_NAME_CHARS);
    }

    /** Why a text of at most so many characters can not be shown; null if it can. */
    public static @Nullable String fault(String text, int maxChars) {
        if (text.isBlank() || text.length() > maxChars) {
            return text.length() + " characters (expected: 1 to " + maxChars + ", not all blank)";
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isVisible(text.codePointAt(i))) {
                return "control or formatting characters";
            }
        }
        boolean isStripped = text.strip().length() == text.length();
        return isStripped ? null : "spaces around it (expected: none)";
    }

    /** Formatting characters turn the direction of a line or vanish: two names would look alike. */
    public static boolean isVisible(int codePoint) {
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
