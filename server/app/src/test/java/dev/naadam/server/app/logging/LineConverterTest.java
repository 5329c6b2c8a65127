package dev.naadam.server.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;

/** A line of text holds one event, whatever somebody called himself. */
class LineConverterTest {

    private final Logger logger = new LoggerContext().getLogger("match");

    @Test
    void writesMessageAndFields() {
        assertThat(line("match.left", "player", "Anu", "reason", 7)).isEqualTo("match.left player=Anu reason=7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Anu Bat              | player="Anu Bat"
            Anu" reason="none    | player="Anu\\" reason=\\"none"
            a=b                  | player="a=b"
            back\\slash quoted   | player="back\\\\slash quoted"
            Чингис               | player=Чингис
            """)
    void aNameCannotPretendToBeAField(String name, String field) {
        assertThat(line("match.left", "player", name)).isEqualTo("match.left " + field);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\n', '\r', '\0', '\u001b', '\u0085', '\u2028', '\u202e'})
    void noNameBreaksTheLineOrRepaintsTheTerminal(char control) {
        String escaped = "\\u%04x".formatted((int) control);

        assertThat(line("m" + control + "x", "player", "A" + control + "INFO match.ended"))
                .isEqualTo("m" + escaped + "x player=\"A" + escaped + "INFO match.ended\"");
    }

    private String line(String message, Object... fields) {
        LoggingEvent event = new LoggingEvent(getClass().getName(), logger, Level.INFO, message, null, null);
        for (int i = 0; i < fields.length; i += 2) {
            event.addKeyValuePair(new KeyValuePair((String) fields[i], fields[i + 1]));
        }
        return new LineConverter().convert(event);
    }
}
