package dev.naadam.server.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class TraceConverterTest {

    @Test
    void noLineOfATraceLooksLikeALineOfTheLog() {
        IllegalStateException failure = new IllegalStateException("no\n08:00:00.000 INFO  match.ended \u001b[2J");
        LoggingEvent event = new LoggingEvent(
                getClass().getName(), new LoggerContext().getLogger("x"), Level.ERROR, "failed", failure, null);
        TraceConverter converter = new TraceConverter();
        converter.start();

        String trace = converter.convert(event);

        assertThat(trace).contains("IllegalStateException: no", "\\u001b[2J", "at dev.naadam");
        assertThat(trace.lines()).allMatch(line -> line.startsWith("    "));
    }

    @Test
    void nothingFollowsAnEventWithoutOne() {
        LoggingEvent event = new LoggingEvent(
                getClass().getName(), new LoggerContext().getLogger("x"), Level.INFO, "fine", null, null);
        TraceConverter converter = new TraceConverter();
        converter.start();

        assertThat(converter.convert(event)).isEmpty();
    }
}
