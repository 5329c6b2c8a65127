package dev.naadam.client;

/**
 * The time that the next input stands for.
 *
 * @param tick of the input
 * @param dueNanos when the time ends and the input is made
 * @param lengthNanos how long it is: one tick, as long as the input clock makes it at present
 */
record InputSpan(long tick, long dueNanos, long lengthNanos) {

    private static final int FRACTIONS = 64;

    /**
     * When a press counts. One from before this time is told too late for the input it belonged to, or fell into a pause of
     * the clock, and counts at the first instant of this one; one after it counts in a later input, if no jump intervenes.
     */
    PressMoment moment(long pressNanos, long seenTicks64) {
        long sinceNanos = Math.max(0, pressNanos - (dueNanos - lengthNanos));
        long fraction64 = sinceNanos % lengthNanos * FRACTIONS / lengthNanos;
        return new PressMoment(tick + sinceNanos / lengthNanos, (int) fraction64, seenTicks64);
    }
}
