package dev.naadam.server.app.store;

import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.CompletionStage;

/**
 * The mail of one node: a bounded list each in Redis, sealed letters in it. Threads and failures as in
 * {@link ControlStore}. A letter is delivered once or not at all: who needs to know asks again.
 */
public final class Mailbox implements AutoCloseable {

    /** KEYS: list. ARGV: sealed letter, most letters, ms kept. */
    private static final Script POST = new Script("""
            if redis.call('LLEN', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
            redis.call('RPUSH', KEYS[1], ARGV[1])
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
            return 1
            """);

    /** Shorter than the time-out of a command, so that an empty list is no sign of absence. */
    private static final double WAIT_SECONDS = 0.5;

    private final StoreConnection connection;
    private final SealedRecords records;
    private final StatefulRedisConnection<String, byte[]> waiting;
    private final String key;

    Mailbox(StoreConnection connection, SealedRecords records, String nodeId) {
        Bounds.requireId("nodeId", nodeId);
        this.connection = connection;
        this.records = records;
        // of its own: whatever is sent behind a waiting command waits too
        this.waiting = connection.another();
        this.key = StoreKeys.mail(nodeId);
    }

    /** Puts a letter into a node's mail; {@code Conflict} if that is full. */
    public CompletionStage<WriteResult> post(String nodeId, LetterRecord letter) {
        Bounds.requireId("nodeId", nodeId);
        String theirs = StoreKeys.mail(nodeId);
        byte[] sealed = records.seal(RecordKind.LETTER, theirs, letter);
        return connection
                .<Long>call(
                        "mail-post",
                        redis -> POST.run(
                                redis,
                                ScriptOutputType.INTEGER,
                                new String[] {theirs},
                                sealed,
                                SealedRecords.utf8(Integer.toString(StoreLimits.MAX_LETTERS)),
                                SealedRecords.utf8(Long.toString(StoreLimits.LETTER_KEPT.toMillis()))))
                .<WriteResult>thenApply(posted ->
                        posted == 1 ? new WriteResult.Stored() : new WriteResult.Conflict("the node's mail is full"))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    /** The next letter for this node; {@code Absent} if none comes within half a second. One call at a time. */
    public CompletionStage<ReadResult<LetterRecord>> take() {
        return waiting.async()
                .blpop(WAIT_SECONDS, key)
                .<ReadResult<LetterRecord>>thenApply(this::opened)
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private ReadResult<LetterRecord> opened(KeyValue<String, byte[]> taken) {
        return taken == null || !taken.hasValue()
                ? new ReadResult.Absent<>()
                : records.opened(RecordKind.LETTER, key, taken.getValue());
    }

    @Override
    public void close() {
        waiting.close();
    }
}
