package dev.naadam.server.app.store;

import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.JournalPort;
import dev.naadam.server.core.journal.Verdict;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One TCP connection of the journal, from its set-up to its end. The shard's thread sends and polls; replies are put down by
 * an I/O thread.
 *
 * <p>Where replicas must have an entry before it counts, WAIT is the last command of each flush, and the flush's verdicts are
 * held back until it is answered. WAIT counts all that was written before it, by whomever, so a claim made over another
 * connection counts with the first entry behind it.
 */
final class JournalLink {

    /** How long Redis waits for its replicas, ms: less than what stops a match. */
    private static final long REPLICATION_MILLIS = 200;

    private record Reply(long sequence, Verdict verdict) {}

    private final StatefulRedisConnection<String, byte[]> connection;
    private final Runnable wake;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Deque<Reply> held = new ArrayDeque<>();
    private final int replicas;
    private int unflushed;
    private int unanswered;

    JournalLink(StatefulRedisConnection<String, byte[]> connection, int replicas, Runnable wake) {
        this.connection = connection;
        this.replicas = replicas;
        this.wake = wake;
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    boolean isIdleAndClosed() {
        return unanswered == 0 && !connection.isOpen();
    }

    void send(String[] keys, long sequence, byte[]... arguments) {
        unanswered++;
        unflushed++;
        try {
            JournalScripts.COMMIT
                    .<List<Object>>runLoaded(connection.async(), ScriptOutputType.MULTI, keys, arguments)
                    .whenComplete((answer, failure) -> answered(new Reply(sequence, verdict(answer, failure))));
        } catch (RedisException e) {
            answered(new Reply(sequence, new Verdict.Failed(JournalFailures.of(e))));
        }
    }

    void flush() {
        int sent = unflushed;
        unflushed = 0;
        if (replicas > 0 && sent > 0) {
            try {
                connection
                        .async()
                        .waitForReplication(replicas, REPLICATION_MILLIS)
                        .whenComplete((reached, failure) -> release(sent, reached != null && reached >= replicas));
            } catch (RedisException e) {
                release(sent, false);
            }
        }
        connection.flushCommands();
    }

    void poll(JournalPort.Replies to) {
        for (Reply reply = replies.poll(); reply != null; reply = replies.poll()) {
            unanswered--;
            to.replied(reply.sequence(), reply.verdict());
        }
    }

    /** Never waits for the connection to end: what it still answers is heard by nobody. */
    void close() {
        var ignored = connection.closeAsync();
    }

    private void answered(Reply reply) {
        if (replicas == 0) {
            replies.add(reply);
            wake.run();
        } else {
            synchronized (held) {
                held.add(reply);
            }
        }
    }

    /** The oldest verdicts that are held: replies come in the order of commands. */
    private void release(int count, boolean isReplicated) {
        synchronized (held) {
            for (int i = 0; i < count && !held.isEmpty(); i++) {
                Reply reply = held.remove();
                replies.add(isReplicated || !isAcknowledgement(reply.verdict()) ? reply : unreplicated(reply));
            }
        }
        wake.run();
    }

    private static boolean isAcknowledgement(Verdict verdict) {
        return verdict instanceof Verdict.Appended
                || verdict instanceof Verdict.Duplicate
                || verdict instanceof Verdict.Old;
    }

    private static Reply unreplicated(Reply reply) {
        return new Reply(reply.sequence(), new Verdict.Failed(JournalFailure.NOT_REPLICATED));
    }

    private static Verdict verdict(@Nullable List<Object> answer, @Nullable Throwable failure) {
        if (failure != null) {
            return new Verdict.Failed(JournalFailures.of(failure));
        }
        if (answer == null
                || answer.size() != 2
                || !(answer.get(0) instanceof Long code)
                || !(answer.get(1) instanceof Long value)) {
            return new Verdict.Failed(JournalFailure.OTHER);
        }
        return verdict(code, value);
    }

    private static Verdict verdict(long code, long value) {
        if (code == JournalScripts.APPENDED) {
            return Verdict.APPENDED;
        }
        if (code == JournalScripts.DUPLICATE) {
            return Verdict.DUPLICATE;
        }
        if (code == JournalScripts.OLD) {
            return new Verdict.Old(value);
        }
        if (code == JournalScripts.GAP) {
            return new Verdict.Gap(value);
        }
        if (code == JournalScripts.FENCED) {
            return new Verdict.Fenced(value);
        }
        return code == JournalScripts.DIVERGED ? Verdict.DIVERGED : new Verdict.Failed(JournalFailure.OTHER);
    }
}
