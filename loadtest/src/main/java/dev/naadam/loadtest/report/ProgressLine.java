package dev.naadam.loadtest.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Says how far things are: on a terminal one line that is drawn again and again, elsewhere a line now and then, because a
 * log file is no place for carriage returns. One thread.
 */
public final class ProgressLine {

    private static final Duration REDRAW = Duration.ofMillis(250);
    private static final String TO_LINE_START = "\r";
    private static final String CLEAR_TO_LINE_END = "\033[K";

    private final PrintStream out;
    private final boolean isTerminal;
    private final long intervalNanos;
    private final LongSupplier nanoClock;
    private String drawn = "";
    private long nextNanos;

    /**
     * A line that was not drawn yet.
     *
     * @param interval between two lines where there is no terminal
     */
    public ProgressLine(PrintStream out, boolean isTerminal, Duration interval, LongSupplier nanoClock) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.intervalNanos = (isTerminal ? REDRAW : interval).toNanos();
        this.nanoClock = nanoClock;
        this.nextNanos = nanoClock.getAsLong();
    }

    /** Shows a text, unless the last one was shown just before. */
    public void show(String text) {
        long now = nanoClock.getAsLong();
        if (now - nextNanos < 0) {
            return;
        }
        nextNanos = now + intervalNanos;
        if (isTerminal) {
            out.print(TO_LINE_START + text + CLEAR_TO_LINE_END);
            out.flush();
            drawn = text;
        } else {
            out.println(text);
        }
    }

    /** Prints a line that stays; on a terminal the progress is below it. */
    public void println(String text) {
        String redrawn = drawn;
        clear();
        out.println(text);
        if (!redrawn.isEmpty()) {
            out.print(redrawn);
            out.flush();
            drawn = redrawn;
        }
    }

    /** Makes room for what comes after. */
    public void clear() {
        if (!drawn.isEmpty()) {
            out.print(TO_LINE_START + CLEAR_TO_LINE_END);
            out.flush();
            drawn = "";
        }
    }
}
