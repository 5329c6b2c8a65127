package dev.naadam.server.app.beacon;

import java.util.concurrent.atomic.LongAdder;

/** What became of measuring other regions' beacons. Any thread. */
public final class MeshCounters {

    /** How it may end. */
    public enum Fate {
        /** Signed by the other beacon, and true. */
        MEASURED,
        /** No answer, too few echoes, or denied. */
        UNANSWERED,
        /** What came is not signed by a beacon of that region, or is about somebody else. */
        REFUSED
    }

    private final LongAdder[] counts = {new LongAdder(), new LongAdder(), new LongAdder()};

    /** Times it ended so. */
    public long of(Fate fate) {
        return counts[index(fate)].sum();
    }

    void add(Fate fate) {
        counts[index(fate)].increment();
    }

    private static int index(Fate fate) {
        return switch (fate) {
            case MEASURED -> 0;
            case UNANSWERED -> 1;
            case REFUSED -> 2;
        };
    }
}
