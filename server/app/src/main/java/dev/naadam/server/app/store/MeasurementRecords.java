package dev.naadam.server.app.store;

import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Measurements of players in Redis, each accepted once by all nodes together. Threads and failures as in
 * {@link ControlStore}.
 */
public final class MeasurementRecords {

    /**
     * Notes the measurement as seen and puts the record in the place of the one that was read, unless another one came
     * between. 0: seen before; 1: stored; 2: changed meanwhile. What was noted is the record's own sealed bytes, which are
     * random: the same command twice is no replay.
     */
    private static final Script ACCEPT = new Script("""
            local seen = redis.call('GET', KEYS[1])
            if seen then
              if seen == ARGV[2] then return 1 end
              return 0
            end
            if (redis.call('GET', KEYS[2]) or '') ~= ARGV[1] then return 2 end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[4])
            return 1
            """);

    private static final byte[] NONE = {};

    /** A player who submits one region's measurements from this many places at once is not served. */
    private static final int MAX_TRIES = 5;

    private final StoreConnection connection;
    private final SealedRecords records;

    MeasurementRecords(StoreConnection connection, SealedRecords records) {
        this.connection = connection;
        this.records = records;
    }

    /**
     * Stores a measurement, or of an older one than is there only what it adds to history; {@code AlreadyStored} if it
     * was accepted before.
     *
     * @param hexId the measurement's own id as 32 hex digits
     */
    public CompletionStage<WriteResult> accept(String hexId, MeasurementRecord fresh) {
        Bounds.requireId("id", hexId);
        return attempt(hexId, fresh, 1)
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    private CompletionStage<WriteResult> attempt(String hexId, MeasurementRecord fresh, int tries) {
        String key = key(fresh);
        return connection.call("measurement-get", redis -> redis.get(key)).thenCompose(before -> {
            MeasurementRecord known = before == null ? null : opened(key, before);
            MeasurementRecord merged = known == null ? fresh : fresh.after(known);
            return put(hexId, key, before == null ? NONE : before, merged)
                    .thenCompose(done -> done == 2 && tries < MAX_TRIES
                            ? attempt(hexId, fresh, tries + 1)
                            : CompletableFuture.completedStage(result(done)));
        });
    }

    private CompletionStage<Long> put(String hexId, String key, byte[] before, MeasurementRecord record) {
        byte[] sealed = records.seal(RecordKind.MEASUREMENT, key, record);
        return connection.<Long>call(
                "measurement-put",
                redis -> ACCEPT.run(
                        redis,
                        ScriptOutputType.INTEGER,
                        new String[] {StoreKeys.measurementSeen(hexId), key},
                        before,
                        sealed,
                        SealedRecords.utf8(Long.toString(StoreLimits.MEASUREMENT_SEEN_KEPT.toMillis())),
                        SealedRecords.utf8(Long.toString(StoreLimits.MEASUREMENT_KEPT.toMillis()))));
    }

    /** What is known of these players in these regions; pairs that nothing is known of are left out. */
    public CompletionStage<ReadResult<List<MeasurementRecord>>> find(
            String organizer, Collection<String> playerHexes, Collection<String> regions) {
        Bounds.requireId("organizer", organizer);
        String[] keys = playerHexes.stream()
                .flatMap(player -> regions.stream().map(region -> StoreKeys.measurement(organizer, player, region)))
                .toArray(String[]::new);
        Bounds.requireRange("players and regions", keys.length, 0, StoreLimits.MAX_MEASUREMENTS_READ);
        CompletionStage<List<KeyValue<String, byte[]>>> read = keys.length == 0
                ? CompletableFuture.completedStage(List.of())
                : connection.call("measurement-list", redis -> redis.mget(keys));
        return read.<ReadResult<List<MeasurementRecord>>>thenApply(
                        found -> new ReadResult.Found<>(records.readable(RecordKind.MEASUREMENT, found)))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private @Nullable MeasurementRecord opened(String key, byte[] sealed) {
        // one that can't be opened any more is as good as none: it is replaced, and history begins anew
        return records.opened(RecordKind.MEASUREMENT, key, sealed) instanceof ReadResult.Found<MeasurementRecord> found
                ? found.value()
                : null;
    }

    private static String key(MeasurementRecord record) {
        return StoreKeys.measurement(record.organizer(), record.playerHex(), record.region());
    }

    private static WriteResult result(long done) {
        if (done == 0) {
            return new WriteResult.AlreadyStored();
        }
        return done == 1 ? new WriteResult.Stored() : new WriteResult.StoreAway("changed by others again and again");
    }
}
