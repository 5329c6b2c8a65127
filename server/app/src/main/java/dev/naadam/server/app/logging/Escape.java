package dev.naadam.server.app.logging;

/**
 * Text from outside within a line of text. A name with a line break in it would write a second line, which says whatever
 * its author likes; one with an escape sequence would repaint the terminal of whoever reads the log.
 */
final class Escape {

    private Escape() {}

    /** The text with everything that is no visible character as {@code \}{@code uXXXX}. */
    static String controls(String text) {
        return text.chars().anyMatch(Escape::isHidden) ? escaped(text) : text;
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.chars().forEach(each -> {
            if (isHidden(each)) {
                line.append("\\u%04x".formatted(each));
            } else {
                line.append((char) each);
            }
        });
        return line.toString();
    }

    private static boolean isHidden(int unit) {
        return switch (Character.getType(unit)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
