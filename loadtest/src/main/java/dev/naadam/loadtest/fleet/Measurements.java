package dev.naadam.loadtest.fleet;

import org.HdrHistogram.Histogram;

/** What the bots of one thread measured inside the window; of all threads once {@linkplain #add added} up. */
final class Measurements {

    /** Longer is recorded as this; a session that is silent for 5 s has ended anyway. */
    private static final long MAX_NANOS = 60_000_000_000L;

    private static final int DIGITS = 3;

    final Histogram inputLatency = new Histogram(MAX_NANOS, DIGITS);
    final Histogram stateInterval = new Histogram(MAX_NANOS, DIGITS);
    final Histogram senderLateness = new Histogram(MAX_NANOS, DIGITS);

    long inputsSent;
    long inputsApplied;
    long inputsNotApplied;
    long inputsUnanswered;
    long states;
    long statesMissed;
    long stateBytes;
    long sendDrops;

    /** Records a time; one that clocks made negative counts as none. */
    static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, MAX_NANOS));
    }

    void add(Measurements other) {
        inputLatency.add(other.inputLatency);
        stateInterval.add(other.stateInterval);
        senderLateness.add(other.senderLateness);
        inputsSent += other.inputsSent;
        inputsApplied += other.inputsApplied;
        inputsNotApplied += other.inputsNotApplied;
        inputsUnanswered += other.inputsUnanswered;
        states += other.states;
        statesMissed += other.statesMissed;
        stateBytes += other.stateBytes;
        sendDrops += other.sendDrops;
    }
}
