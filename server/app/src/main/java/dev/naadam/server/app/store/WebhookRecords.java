package dev.naadam.server.app.store;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The webhooks in Redis. Threads and failures as in {@link ControlStore}. */
public final class WebhookRecords {

    /** Stores one and its place in its organizer's index, unless that is full; the same again changes nothing. */
    private static final Script ADD = new Script("""
            if redis.call('EXISTS', KEYS[1]) == 1 then return 1 end
            if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[4]) then return 0 end
            redis.call('SET', KEYS[1], ARGV[1])
            redis.call('ZADD', KEYS[2], ARGV[2], ARGV[3])
            return 1
            """);

    /** Puts the second value in the place of the first, and a notice into the organizer's stream if there is one. */
    private static final Script REPLACE = new Script("""
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[2])
            if #ARGV[3] > 0 then
                local last = redis.call('XREVRANGE', KEYS[2], '+', '-', 'COUNT', 1)
                local number = 1
                if last[1] then number = tonumber(string.match(last[1][1], '^%d+')) + 1 end
                redis.call('XADD', KEYS[2], 'MAXLEN', ARGV[4], string.format('%d-0', number), 'notice', ARGV[3])
                redis.call('PEXPIRE', KEYS[2], ARGV[5])
            end
            return 1
            """);

    /** Forgets one, and all its lines. */
    private static final Script REMOVE = new Script("""
            for _, feed in ipairs(redis.call('ZRANGE', KEYS[4], 0, -1)) do
                redis.call('DEL', ARGV[2] .. feed, ARGV[3] .. feed)
            end
            redis.call('ZREM', KEYS[2], ARGV[1])
            return redis.call('DEL', KEYS[1], KEYS[3], KEYS[4])
            """);

    private static final byte[] NONE = {};

    private final StoreConnection connection;
    private final SealedRecords records;

    WebhookRecords(StoreConnection connection, SealedRecords records) {
        this.connection = connection;
        this.records = records;
    }

    /** Stores a new one; {@code Conflict} if its organizer has {@link StoreLimits#MAX_WEBHOOKS_PER_ORGANIZER}. */
    public CompletionStage<WriteResult> add(WebhookRecord webhook) {
        String key = StoreKeys.webhook(webhook.id());
        byte[] sealed = records.seal(RecordKind.WEBHOOK, key, webhook);
        return written(
                connection.call(
                        "webhook-add",
                        redis -> ADD.<Long>run(
                                redis,
                                ScriptOutputType.INTEGER,
                                new String[] {key, StoreKeys.webhooks(webhook.organizer())},
                                sealed,
                                number(webhook.createdAtEpochMillis()),
                                SealedRecords.utf8(webhook.id().toString()),
                                number(StoreLimits.MAX_WEBHOOKS_PER_ORGANIZER))),
                "the organizer's webhooks are as many as there may be");
    }

    public CompletionStage<ReadResult<WebhookRecord>> find(UUID id) {
        return records.read("webhook-get", StoreKeys.webhook(id), RecordKind.WEBHOOK);
    }

    /** Those of an organizer, newest first. */
    public CompletionStage<ReadResult<List<WebhookRecord>>> of(String organizer) {
        Bounds.requireId("organizer", organizer);
        return records.list(
                "webhook-list",
                StoreKeys.webhooks(organizer),
                StoreLimits.MAX_WEBHOOKS_PER_ORGANIZER,
                RecordKind.WEBHOOK,
                id -> StoreKeys.webhook(UUID.fromString(id)));
    }

    /**
     * Stores the next revision; {@code Conflict} if what is stored is not the one before it. With a notice, which goes
     * into this feed, both are stored or none.
     */
    public CompletionStage<WriteResult> replace(WebhookRecord next, @Nullable WebhookNoticeRecord notice, UUID feed) {
        String key = StoreKeys.webhook(next.id());
        return connection
                .call("webhook-get", redis -> redis.get(key))
                .thenCompose(bytes -> replace(bytes, next, notice, feed))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    private CompletionStage<WriteResult> replace(
            byte @Nullable [] bytes, WebhookRecord next, @Nullable WebhookNoticeRecord notice, UUID feed) {
        String key = StoreKeys.webhook(next.id());
        if (bytes == null
                || !(records.opened(RecordKind.WEBHOOK, key, bytes) instanceof ReadResult.Found<WebhookRecord> found)
                || found.value().revision() + 1 != next.revision()) {
            return CompletableFuture.completedStage(new WriteResult.Conflict("another revision"));
        }
        String notices = StoreKeys.webhookNotices(feed);
        byte[] sealed = records.seal(RecordKind.WEBHOOK, key, next);
        byte[] told = notice == null ? NONE : records.seal(RecordKind.WEBHOOK_NOTICE, notices, notice);
        return written(
                connection.call(
                        "webhook-replace",
                        redis -> REPLACE.<Long>run(
                                redis,
                                ScriptOutputType.INTEGER,
                                new String[] {key, notices},
                                bytes,
                                sealed,
                                told,
                                number(StoreLimits.MAX_NOTICES),
                                number(StoreLimits.NOTICES_KEPT.toMillis()))),
                "another revision");
    }

    /** Forgets one, its lines and its log. */
    public CompletionStage<WriteResult> remove(UUID id, String organizer) {
        Bounds.requireId("organizer", organizer);
        String[] keys = {
            StoreKeys.webhook(id), StoreKeys.webhooks(organizer), StoreKeys.webhookLog(id), StoreKeys.webhookFeeds(id)
        };
        return connection
                .call(
                        "webhook-remove",
                        redis -> REMOVE.<Long>run(
                                redis,
                                ScriptOutputType.INTEGER,
                                keys,
                                SealedRecords.utf8(id.toString()),
                                SealedRecords.utf8(StoreKeys.webhookLine(id, "")),
                                SealedRecords.utf8(StoreKeys.webhookTurn(id, ""))))
                .<WriteResult>thenApply(removed -> new WriteResult.Stored())
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    /** The feeds in which it was looked for something to tell it, the latest first. */
    public CompletionStage<ReadResult<List<UUID>>> feeds(UUID id) {
        return connection
                .call("webhook-feeds", redis -> redis.zrevrange(StoreKeys.webhookFeeds(id), 0, -1))
                .<ReadResult<List<UUID>>>thenApply(found -> new ReadResult.Found<>(found.stream()
                        .map(feed -> UUID.fromString(new String(feed, StandardCharsets.US_ASCII)))
                        .toList()))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    static byte[] number(long number) {
        return SealedRecords.utf8(Long.toString(number));
    }

    static CompletionStage<WriteResult> written(CompletionStage<Long> done, String conflict) {
        return done.<WriteResult>thenApply(
                        isDone -> isDone == 1 ? new WriteResult.Stored() : new WriteResult.Conflict(conflict))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }
}
