package dev.naadam.loadtest.fleet;

/**
 * The time that is measured: after warm-up, before the end.
 *
 * @param fromNanos first moment inside, on the clock of {@link System#nanoTime}
 * @param toNanos first moment after it
 */
public record Window(long fromNanos, long toNanos) {

    /** Contains nothing. */
    static final Window NEVER = new Window(0, 0);

    /** Whether a moment is inside. By differences: the clock may overflow. */
    boolean contains(long nanos) {
        return nanos - fromNanos >= 0 && nanos - toNanos < 0;
    }

    /** How long it is. */
    public long lengthNanos() {
        return toNanos - fromNanos;
    }
}
