package dev.naadam.server.core.equalise;

import java.util.Arrays;

/** The newest round trips of one player, {@link EqualiseLimits#WINDOW} at most, kept in order of size. Allocates nothing. */
final class RttWindow {

    private final long[] byAge = new long[EqualiseLimits.WINDOW];
    private final long[] bySize = new long[EqualiseLimits.WINDOW];
    private int count;
    private int oldest;

    /** Takes a sample; the oldest one makes room. */
    void add(long nanos) {
        if (count == byAge.length) {
            remove(byAge[oldest]);
        }
        insert(nanos);
        byAge[oldest] = nanos;
        oldest = (oldest + 1) % byAge.length;
    }

    /** Forgets everything: the line is another one from now on. */
    void clear() {
        count = 0;
        oldest = 0;
    }

    int count() {
        return count;
    }

    /** The median, the lower one of two. Meaningless when empty. */
    long medianNanos() {
        return bySize[(count - 1) / 2];
    }

    /** The 25th percentile by nearest rank, as a beacon's: sample number ceil(n / 4). Meaningless when empty. */
    long p25Nanos() {
        return bySize[(count - 1) / 4];
    }

    private void insert(long nanos) {
        int at = count++;
        while (at > 0 && bySize[at - 1] > nanos) {
            bySize[at] = bySize[at - 1];
            at--;
        }
        bySize[at] = nanos;
    }

    private void remove(long nanos) {
        int at = Arrays.binarySearch(bySize, 0, count, nanos);
        count--;
        System.arraycopy(bySize, at + 1, bySize, at, count - at);
    }
}
