package dev.naadam.server.core.shard;

import dev.naadam.game.TickInputs;
import dev.naadam.server.core.journal.CloseReason;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.session.MatchJournal;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.SessionSnapshot;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One match in the journal of its shard: which entry has which of its ticks, and when its snapshot was taken. */
final class JournaledMatch implements MatchJournal {

    /** Ticks that may be uncommitted: 2 s at 128 Hz, which a provisional match has at most. */
    private static final int UNCOMMITTED_TICKS = 256;

    private final ShardJournal journal;
    private final int index;
    private final boolean isAdopted;
    private final long[] sequenceOfTick = new long[UNCOMMITTED_TICKS];
    private @Nullable MatchSession match;
    private long newestTick;
    private long committedTick;
    private long snapshotNanos;

    /**
     * A match that has told nothing yet.
     *
     * @param isAdopted whether the log has it already
     */
    JournaledMatch(ShardJournal journal, int index, boolean isAdopted) {
        this.journal = journal;
        this.index = index;
        this.isAdopted = isAdopted;
    }

    @Override
    public void opened(MatchSession opened) {
        match = opened;
        newestTick = opened.committedTick();
        committedTick = newestTick;
        if (!isAdopted) {
            open(opened);
        }
    }

    /** The log that had it is lost: the new one begins with it as it stands, its newest tick included. */
    void openAgain() {
        if (match != null) {
            Arrays.fill(sequenceOfTick, open(match));
        }
    }

    private long open(MatchSession opened) {
        byte[] sealed = sealed(opened);
        if (sealed == null) {
            throw new IllegalStateException("match: so much is unacknowledged that it can't be written down");
        }
        return journal.write(entry -> entry.open(index, opened.spec().id(), newestTick, sealed));
    }

    /** Writes the match as it stands after the tick that was written last. */
    void snapshot(LogWriter log, long nowNanos) {
        if (match != null) {
            byte[] sealed = sealed(match);
            // if it is too large, or there is no room, then it is written a second later
            if (sealed != null) {
                log.entry().snapshot(index, match.spec().id(), newestTick, sealed);
            }
        }
    }

    private byte @Nullable [] sealed(MatchSession of) {
        snapshotNanos = journal.nowNanos();
        return journal.seal().seal(of.snapshot(journal.epoch(), snapshotNanos));
    }

    /** It is somebody else's. */
    void abandon() {
        if (match != null) {
            match.abandon();
        }
    }

    @Override
    public void live(SessionSnapshot session) {
        if (match != null) {
            byte[] sealed = journal.seal().seal(match.spec().id(), session);
            // if there is no room, the next snapshot has it
            journal.writeIfRoom(entry -> entry.session(index, newestTick, session.generation(), sealed));
        }
    }

    @Override
    public void gone(int slot, long generation) {
        journal.writeIfRoom(entry -> entry.gone(index, slot, generation));
    }

    @Override
    public void tick(long tick, TickInputs inputs, long hash) {
        sequenceOfTick[(int) tick & UNCOMMITTED_TICKS - 1] = journal.tick(index, tick, hash, inputs);
        newestTick = tick;
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
    }

    /** Whether its last snapshot is a second old. */
    boolean isSnapshotDue(long nowNanos) {
        return match != null && nowNanos - snapshotNanos >= ShardJournal.SNAPSHOT_INTERVAL_NANOS;
    }
}
