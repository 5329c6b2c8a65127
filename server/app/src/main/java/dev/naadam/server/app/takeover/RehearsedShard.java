package dev.naadam.server.app.takeover;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.SnapshotSeal;
import dev.naadam.server.core.shard.LogKeeper;
import dev.naadam.server.core.shard.SealedMatches;
import dev.naadam.server.core.shard.Shard;
import dev.naadam.server.core.shard.ShardJournal;
import dev.naadam.server.core.shard.ShardLimits;
import java.util.List;
import java.util.UUID;

/** A shard with a log in memory, in a time of its own. It sends nothing to anybody. One thread. */
final class RehearsedShard {

    private static final ShardLimits LIMITS = new ShardLimits(1, 64, 4, ShardLimits.DEFAULT.startLimitNanos());

    /** Ticks of 60 Hz, and acknowledgements between them. */
    private static final long TURN_NANOS = 4_000_000;

    private final RehearsedLog log = new RehearsedLog();
    private final ShardJournal journal;
    private final Shard shard;
    private long nowNanos;

    private RehearsedShard(SnapshotSeal seal, Tools tools, long epoch, ReadLog.Intact before) {
        Ownership owner = new Ownership(new ShardId("rehearsal"), epoch, new UUID(0, epoch));
        SealedMatches seals = new SealedMatches(seal, () -> epoch, () -> nowNanos);
        LogWriter writer = new LogWriter(owner, before, log, log, nowNanos);
        this.journal = new ShardJournal(new Kept(writer), seals, writer);
        this.shard = new Shard(
                LIMITS,
                (address, packet, length) -> {},
                tools.entropy,
                tools.ciphers,
                journal,
                MatchObserver.NONE,
                nowNanos);
    }

    /** What all of them share. */
    record Tools(Entropy entropy, PacketCiphers ciphers) {}

    /** The one that opens the match. */
    static RehearsedShard first(SnapshotSeal seal, Tools tools) {
        return new RehearsedShard(seal, tools, 1, new ReadLog.Intact(0, List.of(), List.of()));
    }

    /** The one that goes on with it. */
    static RehearsedShard next(SnapshotSeal seal, Tools tools, ReadLog.Intact before) {
        return new RehearsedShard(seal, tools, 2, before);
    }

    Shard shard() {
        return shard;
    }

    RehearsedLog log() {
        return log;
    }

    long nowNanos() {
        return nowNanos;
    }

    /** What a loop does whenever it is awake. */
    void turn() {
        nowNanos += TURN_NANOS;
        journal.poll(nowNanos);
        for (MatchSession due = shard.pollDue(nowNanos); due != null; due = shard.pollDue(nowNanos)) {
            due.advance(nowNanos);
        }
        journal.flush(nowNanos);
    }

    /** There is one log, and nobody else who could have it. */
    private record Kept(LogWriter writer) implements LogKeeper {

        @Override
        public LogWriter begin() {
            return writer;
        }

        @Override
        public boolean reclaim(LogWriter log) {
            return false;
        }

        @Override
        public Answer release(LogWriter log) {
            return Answer.REFUSED;
        }

        @Override
        public Answer takeBack(LogWriter log) {
            return Answer.REFUSED;
        }

        @Override
        public long replayBacklogNanos() {
            return 0;
        }

        @Override
        public void left(LogWriter log) {}

        @Override
        public void ended(LogWriter log) {}
    }
}
