package dev.naadam.server.app.options;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says how far things are: redrawn on a terminal, a line now and then elsewhere. One thread. */
public final class Progress {

    private static final Duration REDRAW = Duration.ofMillis(250);
    private static final Duration PLAIN = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final boolean isTerminal;
    private final LongSupplier nanoClock;
    private long nextNanos;

    /** On a command's standard error; nothing is said before the first interval is over. */
    public Progress(PrintWriter err, LongSupplier nanoClock) {
        this.err = err;
        this.isTerminal = Terminal.isPresent();
        this.nanoClock = nanoClock;
        this.nextNanos = nanoClock.getAsLong() + (isTerminal ? REDRAW : PLAIN).toNanos();
    }

    /** Says it if it is time to; cheap enough for every step of a loop. */
    public void show(String text) {
        long now = nanoClock.getAsLong();
        if (now - nextNanos < 0) {
            return;
        }
        nextNanos = now + (isTerminal ? REDRAW : PLAIN).toNanos();
        err.print(isTerminal ? "\r" + text + "\033[K" : text + System.lineSeparator());
        err.flush();
    }

    /** Takes the line off the terminal, so that the result stands in its place. */
    public void clear() {
        if (isTerminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
