package dev.naadam.server.app.journal;

import dev.naadam.server.app.store.JournalConnection;
import dev.naadam.server.core.journal.JournalPort;
import dev.naadam.server.core.journal.OutgoingEntry;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ShardId;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A way to Redis that is ready over a new connection only once the region's living nodes have been asked whose the log is.
 *
 * <p>A node that was frozen while another claimed its log, and wakes up when Redis has lost that claim, would be taken for the
 * owner. Redis can't lose anything without ending its connections, so nobody has to be asked while one lasts. The shard's
 * thread.
 */
final class WitnessedPort implements JournalPort, AutoCloseable {

    private record Question(long connection, CompletableFuture<Long> answer) {}

    private final Witnesses witnesses;
    private final ShardId shard;
    private final Runnable wake;
    private final JournalConnection connection;
    private @Nullable Question asked;
    private long witnessed = 1;

    WitnessedPort(JournalHome home, ShardId shard, Runnable wake) {
        this.witnesses = home.witnesses();
        this.shard = shard;
        this.wake = wake;
        this.connection = home.store().connect(shard, home.replicas(), wake);
    }

    @Override
    public boolean isReady() {
        // in this order: a connection is counted before it can be used
        return connection.isReady() && connection.made() <= witnessed;
    }

    @Override
    public void send(Ownership by, OutgoingEntry entry) {
        connection.send(by, entry);
    }

    @Override
    public void flush() {
        connection.flush();
    }

    @Override
    public void poll(Replies to) {
        hear(to);
        if (asked == null && connection.isReady() && connection.made() > witnessed) {
            long made = connection.made();
            asked = new Question(
                    made,
                    witnesses
                            .highestEpoch(shard)
                            .whenComplete((epoch, failure) -> wake.run())
                            .toCompletableFuture());
            hear(to);
        }
        connection.poll(to);
    }

    private void hear(Replies to) {
        Question question = asked;
        if (question == null || !question.answer.isDone()) {
            return;
        }
        asked = null;
        long epoch = question.answer.join();
        if (epoch > 0) {
            to.claimed(epoch);
        }
        witnessed = question.connection;
    }

    @Override
    public void abandon() {
        connection.abandon();
    }

    @Override
    public void close() {
        connection.close();
    }
}
