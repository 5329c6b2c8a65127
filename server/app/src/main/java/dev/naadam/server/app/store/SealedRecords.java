package dev.naadam.server.app.store;

import io.lettuce.core.KeyValue;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Sealed records under keys and in indexes; what goes wrong comes out as an answer and not as a failed stage. */
final class SealedRecords {

    private final StoreConnection connection;
    private final RecordCodec codec;

    SealedRecords(StoreConnection connection, RecordCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    /** Sets a record and its place in an index in one go, and trims the index to its newest entries. */
    <T> CompletionStage<WriteResult> put(String operation, Placed<T> placed, Index index) {
        byte[] sealed = codec.seal(placed.kind(), placed.key(), placed.value());
        return write(operation, redis -> {
            var set = redis.set(placed.key(), sealed, SetArgs.Builder.px(placed.kept()));
            var entry = redis.zadd(index.key(), (double) index.scoreMillis(), utf8(index.member()));
            var trim = redis.zremrangebyrank(index.key(), 0, -index.keep() - 1L);
            return all(set, entry, trim);
        });
    }

    /** Stores what is not there; the command says whether it was stored. What is there is compared. */
    <T> CompletionStage<WriteResult> putOnce(
            String operation,
            Placed<T> placed,
            BiFunction<RedisAsyncCommands<String, byte[]>, byte[], CompletionStage<Boolean>> command) {
        byte[] sealed = codec.seal(placed.kind(), placed.key(), placed.value());
        return connection
                .call(operation, redis -> command.apply(redis, sealed))
                .<WriteResult>thenCompose(isStored -> isStored
                        ? CompletableFuture.completedStage(new WriteResult.Stored())
                        : read(operation + "-compare", placed.key(), placed.kind())
                                .thenApply(found -> compare(found, placed.value())))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    private static <T> WriteResult compare(ReadResult<T> found, T value) {
        return switch (found) {
            case ReadResult.Found<T> existing ->
                existing.value().equals(value)
                        ? new WriteResult.AlreadyStored()
                        : new WriteResult.Conflict(existing.value().toString());
            case ReadResult.Unreadable<T> unreadable ->
                new WriteResult.Conflict("unreadable record, " + unreadable.reason());
            case ReadResult.Absent<T> absent -> new WriteResult.StoreAway("expired while it was compared");
            case ReadResult.StoreAway<T> away -> new WriteResult.StoreAway(away.reason());
        };
    }

    CompletionStage<WriteResult> write(
            String operation, Function<RedisAsyncCommands<String, byte[]>, CompletionStage<Void>> commands) {
        return connection
                .call(operation, commands)
                .<WriteResult>thenApply(ignored -> new WriteResult.Stored())
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    <T> CompletionStage<ReadResult<T>> read(String operation, String key, RecordKind<T> kind) {
        return connection
                .call(operation, redis -> redis.get(key))
                .thenApply(bytes -> bytes == null ? new ReadResult.Absent<T>() : opened(kind, key, bytes))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    <T> byte[] seal(RecordKind<T> kind, String key, T value) {
        return codec.seal(kind, key, value);
    }

    <T> ReadResult<T> opened(RecordKind<T> kind, String key, byte[] sealed) {
        return switch (codec.open(kind, key, sealed)) {
            case Opened.Accepted<T> accepted -> new ReadResult.Found<>(accepted.value());
            case Opened.RecordRejected<T> rejected -> new ReadResult.Unreadable<>(rejected.reason());
        };
    }

    /** Reads what an index lists; entries whose record has expired or can't be opened are left out. */
    <T> CompletionStage<ReadResult<List<T>>> list(
            String operation, String index, int limit, RecordKind<T> kind, Function<String, String> keyOf) {
        return connection
                .call(operation, redis -> redis.zrevrange(index, 0, limit - 1))
                .thenCompose(ids -> {
                    String[] keys = ids.stream()
                            .map(id -> keyOf.apply(new String(id, StandardCharsets.UTF_8)))
                            .toArray(String[]::new);
                    return keys.length == 0
                            ? CompletableFuture.completedStage(List.<KeyValue<String, byte[]>>of())
                            : connection.call(operation, redis -> redis.mget(keys));
                })
                .<ReadResult<List<T>>>thenApply(entries -> new ReadResult.Found<>(readable(kind, entries)))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    <T> List<T> readable(RecordKind<T> kind, List<KeyValue<String, byte[]>> entries) {
        List<T> values = new ArrayList<>(entries.size());
        for (KeyValue<String, byte[]> entry : entries) {
            if (entry.hasValue()
                    && codec.open(kind, entry.getKey(), entry.getValue()) instanceof Opened.Accepted<T> accepted) {
                values.add(accepted.value());
            }
        }
        return values;
    }

    static CompletionStage<Void> all(CompletionStage<?>... stages) {
        CompletableFuture<?>[] futures = new CompletableFuture<?>[stages.length];
        for (int i = 0; i < stages.length; i++) {
            futures[i] = stages[i].toCompletableFuture();
        }
        return CompletableFuture.allOf(futures);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A record, its key and how long it is kept. */
    record Placed<T>(RecordKind<T> kind, String key, T value, Duration kept) {}

    /** An entry of an index: epoch ms as its score, which a double holds exactly, and how many entries may stay. */
    record Index(String key, String member, long scoreMillis, int keep) {}
}
