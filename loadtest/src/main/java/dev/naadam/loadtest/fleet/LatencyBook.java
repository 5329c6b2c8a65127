package dev.naadam.loadtest.fleet;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * One bot's inputs from the time they were meant to be sent to the first STATE that settles their tick.
 *
 * <p>The start is the intended time and not the real one: a sender that falls behind would otherwise hide exactly the
 * delays it causes (Gil Tene, "How NOT to Measure Latency": coordinated omission). An input that its tick did without
 * has no latency: it is counted as not applied, and one that no STATE settles as unanswered.
 *
 * <p>Which inputs were applied a session only tells as a count, and asking allocates. So verdicts come for
 * {@value #BATCH} inputs at a time, and of those as many as were not applied are left out, the shortest first: a
 * percentile can look worse for it than it was, never better.
 */
final class LatencyBook {

    /** Inputs judged at a time. */
    static final int BATCH = 16;

    /** Inputs that wait for their STATE, a power of two: 4 s at 128 Hz. */
    static final int MAX_PENDING = 512;

    private final Measurements into;
    private final LongSupplier inputsNotApplied;
    private final long[] ticks = new long[MAX_PENDING];
    private final long[] intendedNanos = new long[MAX_PENDING];
    private final boolean[] measured = new boolean[MAX_PENDING];
    private final long[] latencies = new long[BATCH];

    private long planned;
    private long settled;
    private int inBatch;
    private int measuredInBatch;
    private long knownNotApplied;

    /**
     * An empty book.
     *
     * @param inputsNotApplied how many inputs of this bot are known to be lost or late, since its beginning
     */
    LatencyBook(Measurements into, LongSupplier inputsNotApplied) {
        this.into = into;
        this.inputsNotApplied = inputsNotApplied;
    }

    /** The input of a tick, later than all before, was sent. */
    void sent(long tick, long intended, boolean isMeasured) {
        if (planned - settled == MAX_PENDING) {
            giveUpOldest();
        }
        int slot = slot(planned++);
        ticks[slot] = tick;
        intendedNanos[slot] = intended;
        measured[slot] = isMeasured;
        into.inputsSent += isMeasured ? 1 : 0;
    }

    /** A STATE came that settles all ticks up to this one. */
    void settle(long tick, long nowNanos) {
        while (settled < planned && ticks[slot(settled)] <= tick) {
            int slot = slot(settled++);
            if (measured[slot]) {
                latencies[measuredInBatch++] = nowNanos - intendedNanos[slot];
            }
            if (++inBatch == BATCH) {
                judge();
            }
        }
    }

    /** There will be no further STATE. */
    void close() {
        judge();
        while (settled < planned) {
            giveUpOldest();
        }
    }

    private void judge() {
        long total = inputsNotApplied.getAsLong();
        int left = (int) Math.min(measuredInBatch, total - knownNotApplied);
        knownNotApplied = total;
        if (left > 0) {
            Arrays.sort(latencies, 0, measuredInBatch);
        }
        for (int i = left; i < measuredInBatch; i++) {
            Measurements.record(into.inputLatency, latencies[i]);
        }
        into.inputsNotApplied += left;
        into.inputsApplied += measuredInBatch - left;
        inBatch = 0;
        measuredInBatch = 0;
    }

    private void giveUpOldest() {
        into.inputsUnanswered += measured[slot(settled++)] ? 1 : 0;
    }

    private static int slot(long number) {
        return (int) (number & (MAX_PENDING - 1));
    }
}
