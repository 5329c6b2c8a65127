package dev.naadam.client.bracket;

/** Text in the cells of a terminal, where a Chinese character or kana takes two (Unicode Standard Annex 11, wide). */
final class Cells {

    /** From Hangul Jamo on there are wide ones, below there are none. */
    private static final int FIRST_WIDE = 0x1100;

    private Cells() {}

    /** How many it takes. */
    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /** The text in exactly so many cells: cut off, or with blanks behind it. */
    static String left(String text, int cells) {
        StringBuilder fitting = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (used + width(point) > cells) {
                break;
            }
            used += width(point);
            fitting.appendCodePoint(point);
        }
        return fitting.append(" ".repeat(cells - used)).toString();
    }

    /** The text and a blank, at the right end of so many cells. */
    static String right(String text, int cells) {
        return " ".repeat(Math.max(0, cells - 1 - width(text))) + text + " ";
    }

    private static int width(int point) {
        if (point < FIRST_WIDE) {
            return 1;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> 2;
            default -> 1;
        };
    }
}
