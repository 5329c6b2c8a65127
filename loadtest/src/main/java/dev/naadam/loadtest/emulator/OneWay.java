package dev.naadam.loadtest.emulator;

/**
 * One direction of a link: when does a datagram arrive that is sent now, if it does? Not thread-safe.
 *
 * <p>A datagram takes a fixed time and {@linkplain Wait waits}: an exponential time, of which a round trip has two. The fixed
 * time is chosen so that the <i>median</i> round trip is what the link says. Order is kept, as a queue keeps it, except for the
 * share of datagrams that are late: those take another way and hold nobody up.
 */
public final class OneWay {

    /** In the place of a time: never. */
    public static final long LOST = Long.MIN_VALUE;

    /** Mean difference of two round trips, in units of the mean wait: twice Gini's mean difference of a gamma(2). */
    private static final double JITTER_PER_WAIT = 1.5;

    /** Median of the sum of two exponential waits, in units of their mean: of a gamma(2). */
    private static final double MEDIAN_OF_TWO_WAITS = 1.6783469900166610;

    /** How much longer a late datagram takes: one to a few ticks. */
    private static final double LATE_MIN_NANOS = 5e6;

    private static final double LATE_MAX_NANOS = 40e6;
    private static final double NANOS_PER_MICRO = 1000;

    private final long fixedNanos;
    private final double lateShare;
    private final Wait wait;
    private final GilbertElliott losses;
    private final Draws draws;
    private long newestDueNanos;
    private boolean hasBegun;

    private OneWay(Link link, Draws draws, Draws waitDraws, Draws lossDraws) {
        double meanWaitNanos = link.jitterMicros() * NANOS_PER_MICRO / JITTER_PER_WAIT;
        double rttNanos = link.rttMicros() * NANOS_PER_MICRO;
        this.fixedNanos = Math.max(0, Math.round((rttNanos - MEDIAN_OF_TWO_WAITS * meanWaitNanos) / 2));
        this.wait = new Wait(meanWaitNanos, waitDraws);
        this.lateShare = link.lateShare();
        // half of what a round trip loses; the rest is the other direction's
        this.losses = new GilbertElliott(1 - Math.sqrt(1 - link.loss()), link.burstMillis(), lossDraws);
        this.draws = draws;
    }

    /**
     * A direction.
     *
     * @param subject names it: other directions draw other numbers
     */
    public static OneWay of(Link link, long randomSeed, String subject) {
        return new OneWay(
                link,
                Draws.of(randomSeed, "way", subject),
                Draws.of(randomSeed, "wait", subject),
                Draws.of(randomSeed, "loss", subject));
    }

    /**
     * When a datagram arrives.
     *
     * @param nowNanos when it is sent, not before the one sent last
     * @return on the same clock; {@link #LOST} if never
     */
    public long arrivalNanos(long nowNanos) {
        if (losses.loses(nowNanos)) {
            return LOST;
        }
        long dueNanos = nowNanos + fixedNanos + wait.nanos(nowNanos);
        if (draws.unit() < lateShare) {
            return dueNanos + Math.round(draws.between(LATE_MIN_NANOS, LATE_MAX_NANOS));
        }
        // by differences: the clock may overflow
        boolean isOvertaking = hasBegun && dueNanos - newestDueNanos < 0;
        newestDueNanos = isOvertaking ? newestDueNanos : dueNanos;
        hasBegun = true;
        return newestDueNanos;
    }
}
