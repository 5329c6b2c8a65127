package dev.naadam.server.app.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.stream.Collectors;

/** {@code %trace} of a pattern: the stack trace, indented, so that no line of it looks like a log line of its own. */
public final class TraceConverter extends ThrowableProxyConverter {

    /** For Logback. */
    public TraceConverter() {}

    @Override
    public String convert(ILoggingEvent event) {
        return super.convert(event)
                .lines()
                .map(line -> "    " + Escape.controls(line.replace("\t", "    ")) + "\n")
                .collect(Collectors.joining());
    }
}
