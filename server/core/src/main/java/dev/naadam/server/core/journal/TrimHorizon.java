package dev.naadam.server.core.journal;

/**
 * How far back a log is needed: to the oldest of the newest snapshots of its matches. What lies before may be trimmed, unless
 * somebody holds it, and nothing else may: a successor could not go on from a later record.
 */
final class TrimHorizon {

    private static final long NONE = 0;

    private final long[] newestSnapshot = new long[JournalLimits.MAX_MATCHES];
    private int used;
    private long sequence = 1;
    private long held = Long.MAX_VALUE;

    /** The entry that is written from now on. */
    void begin(long entrySequence) {
        sequence = entrySequence;
    }

    /** The entry being written has a snapshot of this match. */
    void snapshot(int index) {
        snapshot(index, sequence);
    }

    void snapshot(int index, long atSequence) {
        newestSnapshot[index] = atSequence;
        used = Math.max(used, index + 1);
    }

    void close(int index) {
        newestSnapshot[index] = NONE;
    }

    /** Keeps entries from this one on, whatever the snapshots say. */
    void hold(long fromSequence) {
        held = fromSequence;
    }

    /** The first entry that is needed once the one being written is in the log; that one itself if none before it is. */
    long first() {
        return Math.min(held, firstSnapshot());
    }

    /** The same, whatever is held. */
    long firstSnapshot() {
        long first = sequence;
        for (int i = 0; i < used; i++) {
            if (newestSnapshot[i] != NONE) {
                first = Math.min(first, newestSnapshot[i]);
            }
        }
        return first;
    }
}
