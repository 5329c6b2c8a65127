package dev.naadam.server.core.shard;

import java.util.Arrays;

/**
 * Which entries of a log are needed for replays. A replay's part is stored every five seconds: what was recorded since dies
 * with its owner, and a successor records it again from the log, so the log must still have it.
 *
 * <p>That is eight seconds while parts are stored at once. While they wait it is as much more as they have waited, up to a
 * minute in all: then the log goes on without them, since its Redis has to live, and an owner that dies now leaves a replay with a gap.
 */
final class RecentEntries {

    /** A part's five seconds, and three to store it. */
    static final int SECONDS = 8;

    /** However long parts wait. */
    static final int MAX_SECONDS = 60;

    private static final long SECOND_NANOS = 1_000_000_000;

    /** The newest entry of each second, the next one at {@link #next}. */
    private final long[] newest = new long[MAX_SECONDS];

    private int next;
    private long markedNanos;
    private boolean hasMark;

    /**
     * The first entry that is to stay.
     *
     * @param last newest entry of the log now
     * @param backlogNanos how long parts have waited that are not stored; 0: none waits
     */
    long first(long last, long nowNanos, long backlogNanos) {
        if (!hasMark || nowNanos - markedNanos >= SECOND_NANOS) {
            hasMark = true;
            markedNanos = nowNanos;
            newest[next] = last;
            next = (next + 1) % MAX_SECONDS;
        }
        int seconds = (int) Math.min(MAX_SECONDS, SECONDS + backlogNanos / SECOND_NANOS);
        return newest[(next + MAX_SECONDS - seconds) % MAX_SECONDS] + 1;
    }

    /** Another log begins. */
    void reset() {
        Arrays.fill(newest, 0);
        hasMark = false;
    }
}
