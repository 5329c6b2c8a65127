package dev.naadam.server.app.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a table, and its fields. */
final class CsvLine {

    private final CharSequence line;
    private final StringBuilder field = new StringBuilder();
    private final List<String> fields = new ArrayList<>();
    private int position;

    private CsvLine(CharSequence line) {
        this.line = line;
    }

    /** The fields without blanks around them; null if the quotes are wrong. */
    static @Nullable List<String> split(CharSequence line) {
        return new CsvLine(line).split();
    }

    /** A field as it has to be written. */
    static String quoted(String text) {
        boolean isPlain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.equals(text.strip());
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private @Nullable List<String> split() {
        do {
            if (!readField()) {
                return null;
            }
        } while (position++ < line.length());
        return fields;
    }

    /** Leaves the position at the comma behind the field, or at the end. */
    private boolean readField() {
        field.setLength(0);
        if (position < line.length() && line.charAt(position) == '"') {
            boolean isClosed = readQuoted();
            fields.add(field.toString());
            return isClosed && (position == line.length() || line.charAt(position) == ',');
        }
        while (position < line.length() && line.charAt(position) != ',') {
            field.append(line.charAt(position++));
        }
        fields.add(field.toString().strip());
        return true;
    }

    private boolean readQuoted() {
        while (++position < line.length()) {
            char c = line.charAt(position);
            if (c == '"') {
                boolean isDoubled = position + 1 < line.length() && line.charAt(position + 1) == '"';
                if (!isDoubled) {
                    position++;
                    return true;
                }
                position++;
            }
            field.append(c);
        }
        return false;
    }
}
