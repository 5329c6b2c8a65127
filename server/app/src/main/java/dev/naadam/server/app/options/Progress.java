package dev.naadam.server.app.games;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says how far things are: redrawn on a terminal, a line now and then elsewhere. One thread. */
final class Progress {

    private static final Duration REDRAW = Duration.ofMillis(250);
    private static final Duration PLAIN = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final boolean isTerminal;
    private final LongSupplier nanoClock;
    private long nextNanos;

    @SuppressWarnings("SystemConsoleNull") // it depends on the provider: since JDK 25 there may be none again
    Progress(PrintWriter err, LongSupplier nanoClock) {
        Console console = System.console();
        this.err = err;
        this.isTerminal = console != null && console.isTerminal();
        this.nanoClock = nanoClock;
        this.nextNanos = nanoClock.getAsLong() + (isTerminal ? REDRAW : PLAIN).toNanos();
    }

    void show(String text) {
        long now = nanoClock.getAsLong();
        if (now - nextNanos < 0) {
            return;
        }
        nextNanos = now + (isTerminal ? REDRAW : PLAIN).toNanos();
        err.print(isTerminal ? "\r" + text + "\033[K" : text + System.lineSeparator());
        err.flush();
    }

    void clear() {
        if (isTerminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
