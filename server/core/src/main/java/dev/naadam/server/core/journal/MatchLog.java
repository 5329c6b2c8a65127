package dev.naadam.server.core.journal;

import java.util.List;
import java.util.UUID;

/**
 * What a log has of a match that goes on: where it stood, and all that happened since.
 *
 * @param index its index in the log
 * @param snapshotSequence number of the entry that has its newest snapshot
 * @param snapshotTick tick after which that was taken
 * @param snapshot sealed; not copied
 * @param since ticks, sessions, ends of sessions and pauses behind it, in their order; ticks are contiguous from the snapshot's
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of each would double what a takeover costs
public record MatchLog(
        int index, UUID matchId, long snapshotSequence, long snapshotTick, byte[] snapshot, List<LogRecord> since) {

    public MatchLog {
        since = List.copyOf(since);
    }
}
