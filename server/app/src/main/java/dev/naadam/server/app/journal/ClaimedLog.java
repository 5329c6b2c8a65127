package dev.naadam.server.app.journal;

import dev.naadam.server.app.loop.Journals;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.session.SnapshotSeal;
import dev.naadam.server.core.shard.SealedMatches;
import dev.naadam.server.core.shard.ShardJournal;
import org.jspecify.annotations.Nullable;

/** The journal of a shard that goes on with a log which this node has claimed. For one shard. */
public final class ClaimedLog implements Journals, AutoCloseable {

    private final JournalHome home;
    private final SnapshotSeal seal;
    private final Ownership owner;
    private final ReadLog.Intact log;
    private @Nullable WitnessedPort connection;
    private @Nullable LogWriter writer;

    /**
     * Goes on behind the last entry.
     *
     * @param seal of that shard's own
     */
    public ClaimedLog(JournalHome home, SnapshotSeal seal, Ownership owner, ReadLog.Intact log) {
        this.home = home;
        this.seal = seal;
        this.owner = owner;
        this.log = log;
    }

    @Override
    public synchronized ShardJournal of(int shard, Runnable wake) {
        WitnessedPort way = new WitnessedPort(home, owner.shard(), wake);
        LogWriter writes =
                new LogWriter(owner, log, way, home.meter(), home.nanoClock().getAsLong());
        connection = way;
        writer = writes;
        return new ShardJournal(
                new ShardLogs(home, shard, wake, way),
                new SealedMatches(seal, () -> writes.owner().epoch(), home.nanoClock()),
                writes);
    }

    /** The shard's thread has ended with its last match: nobody has to look after the log any more. */
    public synchronized void drop() {
        LogWriter ended = writer;
        if (ended != null && ended.state() == LogWriter.State.WRITING && ended.acked() == ended.last()) {
            // if it fails, somebody finds a log without matches and drops that
            var dropped = home.store().shards().drop(ended.owner(), ended.last(), home.region());
            assert dropped != null;
        }
        close();
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
