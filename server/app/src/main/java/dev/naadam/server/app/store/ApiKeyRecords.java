package dev.naadam.server.app.store;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The API keys in Redis. Threads and failures as in {@link ControlStore}. */
public final class ApiKeyRecords {

    /**
     * Stores a key and its place in its organizer's index, unless the index is full; the same again changes nothing.
     * Answers 1 if the key is there now.
     */
    private static final String PUT = """
            if redis.call('EXISTS', KEYS[1]) == 1 then return 1 end
            if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[4]) then return 0 end
            redis.call('SET', KEYS[1], ARGV[1])
            redis.call('ZADD', KEYS[2], ARGV[2], ARGV[3])
            return 1
            """;

    private final StoreConnection connection;
    private final SealedRecords records;

    ApiKeyRecords(StoreConnection connection, SealedRecords records) {
        this.connection = connection;
        this.records = records;
    }

    /** Stores an API key for good; {@code Conflict} if its organizer has {@link StoreLimits#MAX_KEYS_PER_ORGANIZER}. */
    public CompletionStage<WriteResult> put(ApiKeyRecord key) {
        String name = StoreKeys.apiKey(key.id());
        byte[] sealed = records.seal(RecordKind.API_KEY, name, key);
        return connection
                .call(
                        "apikey-put",
                        redis -> redis.<Long>eval(
                                PUT,
                                ScriptOutputType.INTEGER,
                                new String[] {name, StoreKeys.apiKeys(key.organizer())},
                                sealed,
                                SealedRecords.utf8(Long.toString(key.createdAtEpochMillis())),
                                SealedRecords.utf8(key.id()),
                                SealedRecords.utf8(Integer.toString(StoreLimits.MAX_KEYS_PER_ORGANIZER))))
                .<WriteResult>thenApply(stored -> stored == 1
                        ? new WriteResult.Stored()
                        : new WriteResult.Conflict("the organizer's keys are as many as there may be"))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    /** The key with this id. */
    public CompletionStage<ReadResult<ApiKeyRecord>> find(String id) {
        Bounds.requireId("id", id);
        return records.read("apikey-get", StoreKeys.apiKey(id), RecordKind.API_KEY);
    }

    /** The keys of an organizer, newest first. */
    public CompletionStage<ReadResult<List<ApiKeyRecord>>> of(String organizer) {
        Bounds.requireId("organizer", organizer);
        return records.list(
                "apikey-list",
                StoreKeys.apiKeys(organizer),
                StoreLimits.MAX_KEYS_PER_ORGANIZER,
                RecordKind.API_KEY,
                StoreKeys::apiKey);
    }

    /** Forgets a key. */
    public CompletionStage<WriteResult> remove(String id, String organizer) {
        Bounds.requireId("id", id);
        Bounds.requireId("organizer", organizer);
        return records.write(
                "apikey-remove",
                redis -> SealedRecords.all(
                        redis.del(StoreKeys.apiKey(id)),
                        redis.zrem(StoreKeys.apiKeys(organizer), SealedRecords.utf8(id))));
    }

    /**
     * Stores the API key of a first start: {@code Stored} for exactly one caller ever, {@code Conflict} for all others.
     *
     * <p>The key goes first and the claim second: a crash in between leaves a key whose secret nobody was shown, and not
     * a claim that no key stands behind.
     */
    public CompletionStage<WriteResult> putFirst(ApiKeyRecord key) {
        return put(key).thenCompose(put ->
                put instanceof WriteResult.Stored ? claimFirst(key) : CompletableFuture.completedStage(put));
    }

    private CompletionStage<WriteResult> claimFirst(ApiKeyRecord key) {
        return connection
                .call(
                        "apikey-claim",
                        redis -> redis.set(StoreKeys.FIRST_API_KEY, SealedRecords.utf8(key.id()), SetArgs.Builder.nx()))
                .<WriteResult>thenCompose(claimed -> claimed != null
                        ? CompletableFuture.completedStage(new WriteResult.Stored())
                        : withdrawUnlessFirst(key))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    private CompletionStage<WriteResult> withdrawUnlessFirst(ApiKeyRecord key) {
        return connection
                .call("apikey-claim", redis -> redis.get(StoreKeys.FIRST_API_KEY))
                .thenCompose(first -> {
                    String existing = first == null ? "" : new String(first, StandardCharsets.UTF_8);
                    return existing.equals(key.id())
                            ? CompletableFuture.completedStage(new WriteResult.Stored())
                            : remove(key.id(), key.organizer())
                                    .thenApply(ignored -> new WriteResult.Conflict("API key " + existing));
                });
    }
}
