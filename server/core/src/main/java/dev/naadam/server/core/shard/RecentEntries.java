package dev.naadam.server.core.shard;

import java.util.Arrays;

/**
 * Which entries of a log are younger than eight seconds. A replay's part is stored every five: what was recorded since dies
 * with its owner, and a successor records it again from the log, so the log must still have it.
 */
final class RecentEntries {

    /** A part's five seconds, and three to store it. */
    static final int SECONDS = 8;

    private static final long SECOND_NANOS = 1_000_000_000;

    private final long[] newest = new long[SECONDS];
    private int oldest;
    private long markedNanos;
    private boolean hasMark;

    /**
     * The first entry that is to stay.
     *
     * @param last newest entry of the log now
     */
    long first(long last, long nowNanos) {
        if (!hasMark || nowNanos - markedNanos >= SECOND_NANOS) {
            hasMark = true;
            markedNanos = nowNanos;
            newest[oldest] = last;
            oldest = (oldest + 1) % SECONDS;
        }
        return newest[oldest] + 1;
    }

    /** Another log begins. */
    void reset() {
        Arrays.fill(newest, 0);
        hasMark = false;
    }
}
