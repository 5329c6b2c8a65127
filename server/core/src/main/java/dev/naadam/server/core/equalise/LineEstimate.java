package dev.naadam.server.core.equalise;

/**
 * How long a player's line is believed to be. An echo can't be early, but a client can hold it back to be seen as slower than
 * it is, which would make others padded and spare it its own padding. So the shortest of three counts:
 *
 * <ul>
 *   <li>the median echo of a PING;
 *   <li>the median time from a STATE's leaving to its acknowledgement, which is a round trip and the wait for the client's
 *       next input: whoever shows states at once and holds back PONGs alone is believed at most a tick too slow;
 *   <li>a cap, from a measurement that was made before there was anything to win.
 * </ul>
 */
final class LineEstimate {

    private final RttWindow echoes = new RttWindow();
    private final RttWindow acknowledgements = new RttWindow();
    private final long capNanos;
    private long nanos;

    /** Of a line that is not known yet: it counts as no line at all, so that nobody gains by not answering. */
    LineEstimate(long capNanos) {
        this.capNanos = capNanos;
    }

    void echoed(long sampleNanos) {
        echoes.add(sampleNanos);
        estimate();
    }

    void acknowledged(long sampleNanos) {
        acknowledgements.add(sampleNanos);
        estimate();
    }

    /** Another session has the slot, perhaps on another line; what was known holds until this one is measured. */
    void restart() {
        echoes.clear();
        acknowledgements.clear();
    }

    /** Echoes in the window. */
    int echoes() {
        return echoes.count();
    }

    /** What a promise is held against. Meaningless without an echo. */
    long p25Nanos() {
        return echoes.p25Nanos();
    }

    /** The estimate; 0 while the line is not known. */
    long nanos() {
        return nanos;
    }

    private void estimate() {
        long shortest = Math.min(median(echoes), median(acknowledgements));
        if (shortest < Long.MAX_VALUE) {
            nanos = Math.min(shortest, capNanos);
        }
    }

    private static long median(RttWindow window) {
        return window.count() < EqualiseLimits.FEWEST ? Long.MAX_VALUE : window.medianNanos();
    }
}
