package dev.naadam.server.app.plan;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Rows that cannot be used: the first one stops the run, or all are said and passed over. */
final class BadRows {

    /** So many are said one by one; a file of another kind would flood the terminal. */
    static final int MAX_SAID = 100;

    private final boolean isSkipping;
    private final PrintWriter err;
    private long count;

    BadRows(boolean isSkipping, PrintWriter err) {
        this.isSkipping = isSkipping;
        this.err = err;
    }

    void add(Path file, long line, String what) {
        String message = file + ":" + line + ": " + what;
        if (!isSkipping) {
            throw new PlanFailure(message + " (--skip-bad goes on without such rows)");
        }
        count++;
        if (count <= MAX_SAID) {
            err.println("naadam: skipped " + message);
        } else if (count == MAX_SAID + 1) {
            err.println("naadam: further bad rows are skipped without a word");
        }
    }

    long count() {
        return count;
    }
}
