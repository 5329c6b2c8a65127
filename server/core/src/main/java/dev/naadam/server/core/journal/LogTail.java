package dev.naadam.server.core.journal;

/**
 * The end of a log as its writer keeps it: the entry being written, and those before it that may have to be sent again. Says
 * which entries the store may forget.
 */
final class LogTail {

    private final TrimHorizon horizon = new TrimHorizon();
    private final EntryWriter entry = new EntryWriter(horizon);
    private final EntryRing ring;
    private long trimmed;

    /** Nothing is written yet; the first entry gets this number. */
    LogTail(long nextSequence) {
        ring = new EntryRing(nextSequence);
        horizon.begin(nextSequence);
    }

    /** The end of a log that somebody else wrote. */
    LogTail(ReadLog.Intact log, long nowNanos) {
        this(log.entries().isEmpty() ? 1 : log.entries().getFirst().sequence());
        for (StoredEntry read : log.entries()) {
            while (!ring.add(read.bytes(), read.bytes().length, 0, nowNanos)) {
                ring.drop();
            }
        }
        horizon.begin(ring.last() + 1);
        for (MatchLog match : log.matches()) {
            horizon.snapshot(match.index(), match.snapshotSequence());
        }
    }

    EntryWriter entry() {
        return entry;
    }

    long first() {
        return ring.first();
    }

    long last() {
        return ring.last();
    }

    long addedNanos(long sequence) {
        return ring.addedNanos(sequence);
    }

    OutgoingEntry view(long sequence, OutgoingEntry into) {
        return ring.view(sequence, into);
    }

    /** Whether all that a successor needs is here: a log that begins with the oldest entry kept could be gone on with. */
    boolean isWhole() {
        return ring.first() <= horizon.firstSnapshot();
    }

    void hold(long fromSequence) {
        horizon.hold(fromSequence);
    }

    /**
     * Numbers the entry and begins another one; false if there is no room.
     *
     * @param settled entries up to this one are in the store: they go first if there is no room for all
     */
    boolean append(long settled, long nowNanos) {
        // an entry and its trim are one step of the store, so the snapshots in it count already
        long needed = horizon.first();
        long trim = needed - trimmed >= LogWriter.TRIM_STEP ? needed : 0;
        forget(Math.min(settled, trimmed - 1), nowNanos);
        while (!ring.add(entry.bytes(), entry.length(), trim, nowNanos)) {
            if (ring.first() > settled) {
                return false;
            }
            ring.drop();
        }
        trimmed = Math.max(trimmed, trim);
        entry.reset();
        horizon.begin(ring.last() + 1);
        return true;
    }

    /** What the store may have forgotten is no use for a repair, and what is older than its memory neither. */
    private void forget(long through, long nowNanos) {
        while (ring.first() <= through && nowNanos - ring.addedNanos(ring.first()) >= LogWriter.REPAIR_NANOS) {
            ring.drop();
        }
    }
}
