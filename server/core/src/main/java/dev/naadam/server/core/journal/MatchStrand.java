package dev.naadam.server.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records of one index in a log that is being read: those of the match that has it, from its newest snapshot on.
 *
 * <p>A log that was trimmed begins anywhere. What it has of a match before its first snapshot there is looked at and left
 * out.
 */
final class MatchStrand {

    private static final long UNKNOWN = -1;

    private final List<LogRecord> since = new ArrayList<>();
    private @Nullable UUID matchId;
    private byte[] snapshot = {};
    private long snapshotSequence;
    private long snapshotTick;
    private long tick = UNKNOWN;

    /** Takes the next record; a line that says why it can't be the next, or null. */
    @Nullable String add(LogRecord record, long sequence) {
        return switch (record) {
            case LogRecord.Open open -> open(open, sequence);
            case LogRecord.Snapshot taken -> snapshot(taken, sequence);
            case LogRecord.Tick next -> tick(next);
            case LogRecord.Session session -> session(session);
            case LogRecord.Gone gone -> keep(gone);
            case LogRecord.Recess recess -> keep(recess);
            case LogRecord.Close close -> "closed by whoever reads";
        };
    }

    /** What there is of the match; null without a snapshot. */
    @Nullable MatchLog match(int index) {
        return matchId == null ? null : new MatchLog(index, matchId, snapshotSequence, snapshotTick, snapshot, since);
    }

    private @Nullable String open(LogRecord.Open open, long sequence) {
        if (tick != UNKNOWN) {
            return "opened though it is not closed";
        }
        begin(open.matchId(), open.tick(), open.snapshot(), sequence);
        return null;
    }

    private @Nullable String snapshot(LogRecord.Snapshot taken, long sequence) {
        if (matchId != null && !matchId.equals(taken.matchId())) {
            return "a snapshot of " + taken.matchId() + ", where " + matchId + " is played";
        }
        if (tick != UNKNOWN && tick != taken.tick()) {
            return "a snapshot of tick " + taken.tick() + " after tick " + tick;
        }
        begin(taken.matchId(), taken.tick(), taken.snapshot(), sequence);
        return null;
    }

    private void begin(UUID id, long atTick, byte[] bytes, long sequence) {
        matchId = id;
        tick = atTick;
        snapshot = bytes;
        snapshotTick = atTick;
        snapshotSequence = sequence;
        since.clear();
    }

    private @Nullable String tick(LogRecord.Tick next) {
        if (tick != UNKNOWN && next.tick() != tick + 1) {
            return "tick " + next.tick() + " after tick " + tick;
        }
        tick = next.tick();
        return keep(next);
    }

    private @Nullable String session(LogRecord.Session session) {
        if (tick != UNKNOWN && session.afterTick() != tick) {
            return "a session after tick " + session.afterTick() + ", where tick " + tick + " was the last";
        }
        return keep(session);
    }

    private @Nullable String keep(LogRecord record) {
        if (matchId != null) {
            since.add(record);
        }
        return null;
    }
}
