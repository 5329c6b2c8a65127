package dev.naadam.server.app.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/** {@code %line} of a pattern: the message and its fields, in one line whatever they hold. */
public final class LineConverter extends ClassicConverter {

    /** For Logback. */
    public LineConverter() {}

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(Escape.controls(String.valueOf(event.getFormattedMessage())));
        List<KeyValuePair> fields = event.getKeyValuePairs();
        if (fields != null) {
            for (KeyValuePair field : fields) {
                line.append(' ').append(field.key).append('=').append(value(String.valueOf(field.value)));
            }
        }
        return line.toString();
    }

    /** Quoted unless it is one word: a name cannot pretend to be a field. */
    private static String value(String text) {
        boolean isWord = !text.isEmpty() && text.chars().allMatch(each -> each > ' ' && each != '"' && each != '=');
        String quoted = isWord ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return Escape.controls(quoted);
    }
}
