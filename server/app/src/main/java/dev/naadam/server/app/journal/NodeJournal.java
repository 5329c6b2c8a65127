package dev.naadam.server.app.journal;

import dev.naadam.server.app.loop.Journals;
import dev.naadam.server.core.session.SnapshotSeal;
import dev.naadam.server.core.shard.SealedMatches;
import dev.naadam.server.core.shard.ShardJournal;
import java.util.function.Supplier;

/** The journals of a node's shards. */
public final class NodeJournal implements Journals {

    private final JournalHome home;
    private final Supplier<SnapshotSeal> seals;

    /**
     * Journals without logs.
     *
     * @param seals makes one for each shard
     */
    public NodeJournal(JournalHome home, Supplier<SnapshotSeal> seals) {
        this.home = home;
        this.seals = seals;
    }

    @Override
    public ShardJournal of(int shard, Runnable wake) {
        ShardLogs logs = new ShardLogs(home, shard, wake);
        return new ShardJournal(logs, new SealedMatches(seals.get(), logs::epoch, home.nanoClock()));
    }
}
