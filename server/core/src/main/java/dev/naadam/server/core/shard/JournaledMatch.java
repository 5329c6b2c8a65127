package dev.naadam.server.core.shard;

import dev.naadam.game.TickInputs;
import dev.naadam.server.core.journal.CloseReason;
import dev.naadam.server.core.journal.EntryWriter;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.MatchJournal;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.Recess;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One match in the journal of its shard: which entry has which of its ticks, and when its snapshot was taken. */
final class JournaledMatch implements MatchJournal {

    /** Ticks that may be uncommitted: 2 s at 128 Hz, which a provisional match has at most. */
    private static final int UNCOMMITTED_TICKS = 256;

    private final ShardJournal journal;
    private final int index;
    private final boolean isInLog;
    private final long[] sequenceOfTick = new long[UNCOMMITTED_TICKS];
    private @Nullable MatchSession match;
    private long newestTick;
    private long committedTick;
    private long snapshotNanos;
    private long recessSequence;
    private boolean isRecessOpen;

    /**
     * A match that begins here.
     *
     * @param isInLog it does not, since the log has it from another owner
     */
    JournaledMatch(ShardJournal journal, int index, boolean isInLog) {
        this.journal = journal;
        this.index = index;
        this.isInLog = isInLog;
    }

    @Override
    public void opened(MatchSession opened) {
        match = opened;
        newestTick = opened.committedTick();
        committedTick = newestTick;
        if (isInLog) {
            // due at once: what the log has is from another epoch, and may be a second old
            snapshotNanos = journal.nowNanos() - ShardJournal.SNAPSHOT_INTERVAL_NANOS;
        } else {
            open(opened);
        }
    }

    /** The log that had it is lost: the new one begins with it as it stands, its newest tick included. */
    void openAgain() {
        if (match != null) {
            long sequence = open(match);
            Arrays.fill(sequenceOfTick, sequence);
            Recess recess = match.recess(journal.nowNanos());
            recessSequence = recess.number() == 0 ? sequence : write(recess);
        }
    }

    private long open(MatchSession opened) {
        byte[] snapshot = journal.seals().snapshot(opened);
        snapshotNanos = journal.nowNanos();
        return journal.write(entry -> entry.open(index, opened.spec().id(), newestTick, snapshot));
    }

    /** Writes the match as it stands after the tick that was written last. */
    void snapshot(EntryWriter entry, long nowNanos) {
        if (match != null) {
            // if there is no room, then it is the next flush's
            boolean isTaken = entry.snapshot(
                    index, match.spec().id(), newestTick, journal.seals().snapshot(match));
            snapshotNanos = isTaken ? nowNanos : snapshotNanos;
            Recess recess = match.recess(nowNanos);
            if (isTaken && recess.number() > 0) {
                entry.recess(index, recess.number(), recess.isOn(), recess.leftMillis());
            }
        }
    }

    /** It has no further tick, unless it goes on. */
    void halt() {
        if (match != null) {
            match.halt();
        }
    }

    /** Nobody came for it. */
    void goOn() {
        if (match != null) {
            match.goOn();
        }
    }

    /** Its players are told who has it. */
    void handOver(NextOwner next, Ownership before) {
        if (match != null) {
            match.handOver(next.moved(match, before));
        }
    }

    /** It is somebody else's. */
    void abandon() {
        if (match != null) {
            match.abandon();
        }
    }

    @Override
    public void live(Admission admission) {
        MatchSession of = match;
        if (of != null) {
            byte[] session = journal.seals().session(of, admission);
            // if there is no room, the next snapshot has it
            journal.writeIfRoom(entry -> entry.session(index, newestTick, session));
        }
    }

    @Override
    public void gone(Admission admission) {
        journal.writeIfRoom(entry -> entry.gone(index, admission.slot(), admission.generation()));
    }

    @Override
    public void tick(long tick, TickInputs inputs, long hash) {
        sequenceOfTick[(int) tick & UNCOMMITTED_TICKS - 1] = journal.tick(index, tick, hash, inputs);
        newestTick = tick;
    }

    @Override
    public void recess(Recess recess) {
        recessSequence = write(recess);
        isRecessOpen = true;
    }

    private long write(Recess recess) {
        return journal.write(entry -> entry.recess(index, recess.number(), recess.isOn(), recess.leftMillis()));
    }

    @Override
    public void closed(boolean hasOutcome) {
        if (match != null) {
            journal.writeIfRoom(entry -> entry.close(index, hasOutcome ? CloseReason.OVER : CloseReason.ABORTED));
        }
        journal.forget(index);
    }

    /** Everything up to this entry is in the log. */
    void acknowledged(long sequence, long nowNanos) {
        long before = committedTick;
        while (committedTick < newestTick
                && sequenceOfTick[(int) (committedTick + 1) & UNCOMMITTED_TICKS - 1] <= sequence) {
            committedTick++;
        }
        if (committedTick > before && match != null) {
            match.committed(committedTick, nowNanos);
        }
        if (isRecessOpen && recessSequence <= sequence && match != null) {
            isRecessOpen = false;
            match.recessCommitted();
        }
    }

    /** Whether its last snapshot is a second old. */
    boolean isSnapshotDue(long nowNanos) {
        return match != null && nowNanos - snapshotNanos >= ShardJournal.SNAPSHOT_INTERVAL_NANOS;
    }
}
