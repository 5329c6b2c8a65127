package dev.naadam.server.app.store;

import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.StoredEntry;
import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.StreamMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Whose a shard's log is, and what it holds: all but the appending, which is {@link JournalConnection}'s. Threads and failures
 * as in {@link ControlStore}; every script may run twice.
 */
public final class ShardRecords {

    /** How long it stays known that a log was dropped: who was frozen for less can't open it anew. */
    static final Duration DROPPED_KEPT = Duration.ofDays(1);

    /** Entries read at once: a page of the longest usual ones, 3 MB, takes Redis a few milliseconds. */
    static final int PAGE_ENTRIES = 256;

    /** Entries of a log that are read at most: four minutes of them, where usually two seconds are kept. */
    static final int MAX_ENTRIES = 1 << 16;

    private final StoreConnection connection;

    ShardRecords(StoreConnection connection) {
        this.connection = connection;
    }

    /**
     * Makes an empty log and names it among its region's, in the other order: a name without a log is nothing, a log without a
     * name would be found by nobody.
     */
    public CompletionStage<ReadResult<ClaimResult>> open(Ownership owner, String region, String node) {
        String[] keys = {ownerKey(owner.shard()), logKey(owner.shard())};
        return answer(
                owner.shard(),
                owner.nonce(),
                connection.call(
                        "shard-open",
                        redis -> redis.sadd(
                                        StoreKeys.shards(region),
                                        SealedRecords.utf8(owner.shard().value()))
                                .thenCompose(named -> JournalScripts.OPEN.<List<Object>>run(
                                        redis,
                                        ScriptOutputType.MULTI,
                                        keys,
                                        JournalText.number(owner.epoch()),
                                        JournalText.nonce(owner.nonce()),
                                        SealedRecords.utf8(node)))));
    }

    /**
     * Takes over a log that has this epoch.
     *
     * @param minEpoch the new epoch is above this one too; 0 where only the record counts
     * @param nonce random, new for each claim, the same when it is asked again
     */
    public CompletionStage<ReadResult<ClaimResult>> claim(
            ShardId shard, long expectedEpoch, long minEpoch, UUID nonce, String node) {
        return ask(
                "shard-claim",
                JournalScripts.CLAIM,
                shard,
                nonce,
                JournalText.number(expectedEpoch),
                JournalText.number(minEpoch),
                JournalText.nonce(nonce),
                SealedRecords.utf8(node));
    }

    /** Begins the owner's log anew behind {@code last}, if it ends before: its owner has all that is needed from there on. */
    public CompletionStage<ReadResult<ClaimResult>> rebase(Ownership owner, long last) {
        return ask(
                "shard-rebase",
                JournalScripts.REBASE,
                owner.shard(),
                owner.nonce(),
                JournalText.number(owner.epoch()),
                JournalText.nonce(owner.nonce()),
                JournalText.number(last));
    }

    /** Hands a log over to whoever claims it; {@code Conflict} if it is not the asker's, or does not end with {@code last}. */
    public CompletionStage<WriteResult> release(Ownership owner, long last) {
        return leave("shard-release", owner, last, JournalScripts.STATUS_RELEASED);
    }

    /** Forgets a log whose matches are all over; {@code Conflict} as above. */
    public CompletionStage<WriteResult> drop(Ownership owner, long last, String region) {
        return leave("shard-drop", owner, last, JournalScripts.STATUS_DROPPED)
                .thenCompose(left -> left instanceof WriteResult.Stored
                        ? forget(owner.shard(), region)
                        : CompletableFuture.completedStage(left));
    }

    /** Takes a name off a region's list: of a log that was dropped, or never opened. */
    public CompletionStage<WriteResult> forget(ShardId shard, String region) {
        return connection
                .call("shard-forget", redis -> redis.srem(StoreKeys.shards(region), SealedRecords.utf8(shard.value())))
                .<WriteResult>thenApply(removed -> new WriteResult.Stored())
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    /** Names of a region's logs. */
    public CompletionStage<ReadResult<List<ShardId>>> shards(String region) {
        return connection
                .call("shard-list", redis -> redis.smembers(StoreKeys.shards(region)))
                .<ReadResult<List<ShardId>>>thenApply(names -> new ReadResult.Found<>(names.stream()
                        .map(JournalText::text)
                        .filter(ShardId::isValid)
                        .map(ShardId::new)
                        .sorted()
                        .toList()))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    /** Whose a log is. */
    public CompletionStage<ReadResult<OwnerRecord>> owner(ShardId shard) {
        return connection
                .call("shard-owner", redis -> redis.hmget(ownerKey(shard), "e", "q", "h", "node", "st"))
                .thenApply(ShardRecords::owner)
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    /**
     * All entries of a log, page by page. Who has claimed it reads what nobody changes; for {@code ReadLog} to check against
     * the claim.
     */
    public CompletionStage<ReadResult<List<StoredEntry>>> entries(ShardId shard) {
        return page(shard, "-", List.of())
                .<ReadResult<List<StoredEntry>>>thenApply(ReadResult.Found::new)
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private CompletionStage<List<StoredEntry>> page(ShardId shard, String from, List<StoredEntry> before) {
        return connection
                .call(
                        "shard-read",
                        redis -> redis.xrange(logKey(shard), Range.create(from, "+"), Limit.from(PAGE_ENTRIES)))
                .thenCompose(found -> {
                    List<StoredEntry> entries = new ArrayList<>(before);
                    found.forEach(message -> entries.add(entry(message)));
                    return found.size() < PAGE_ENTRIES || entries.size() >= MAX_ENTRIES
                            ? CompletableFuture.completedStage(entries)
                            : page(shard, entries.getLast().sequence() + 1 + "-0", entries);
                });
    }

    private static StoredEntry entry(StreamMessage<String, byte[]> message) {
        String id = message.getId();
        byte[] bytes = message.getBody().get("p");
        return new StoredEntry(Long.parseLong(id.substring(0, id.indexOf('-'))), bytes == null ? new byte[0] : bytes);
    }

    private CompletionStage<ReadResult<ClaimResult>> ask(
            String operation, Script script, ShardId shard, UUID nonce, byte[]... arguments) {
        String[] keys = {ownerKey(shard), logKey(shard)};
        return answer(
                shard,
                nonce,
                connection.call(
                        operation, redis -> script.<List<Object>>run(redis, ScriptOutputType.MULTI, keys, arguments)));
    }

    private static CompletionStage<ReadResult<ClaimResult>> answer(
            ShardId shard, UUID nonce, CompletionStage<List<Object>> asked) {
        return asked.<ReadResult<ClaimResult>>thenApply(answer -> new ReadResult.Found<>(claim(shard, nonce, answer)))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private static ClaimResult claim(ShardId shard, UUID nonce, List<Object> answer) {
        long code = (Long) answer.getFirst();
        if (code == JournalScripts.CLAIMED) {
            Ownership owner = new Ownership(shard, JournalText.number((byte[]) answer.get(1)), nonce);
            return new ClaimResult.Claimed(
                    owner, JournalText.number((byte[]) answer.get(2)), JournalText.hash((byte[]) answer.get(3)));
        }
        if (code == JournalScripts.OUTRUN) {
            return new ClaimResult.Outrun(JournalText.number((byte[]) answer.get(1)));
        }
        return code == JournalScripts.DROPPED ? new ClaimResult.Dropped() : new ClaimResult.Absent();
    }

    private CompletionStage<WriteResult> leave(String operation, Ownership owner, long last, String status) {
        String[] keys = {ownerKey(owner.shard()), logKey(owner.shard())};
        return connection
                .call(
                        operation,
                        redis -> JournalScripts.LEAVE.<Long>run(
                                redis,
                                ScriptOutputType.INTEGER,
                                keys,
                                JournalText.number(owner.epoch()),
                                JournalText.nonce(owner.nonce()),
                                JournalText.number(last),
                                SealedRecords.utf8(status),
                                JournalText.number(DROPPED_KEPT.toMillis())))
                .<WriteResult>thenApply(done -> done == 1
                        ? new WriteResult.Stored()
                        : new WriteResult.Conflict("the log is somebody else's, or ends elsewhere"))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    private static ReadResult<OwnerRecord> owner(List<KeyValue<String, byte[]>> fields) {
        if (!fields.getFirst().hasValue()) {
            return new ReadResult.Absent<>();
        }
        List<String> texts = fields.stream()
                .map(field -> JournalText.text(field.getValueOrElse(new byte[0])))
                .toList();
        return new ReadResult.Found<>(new OwnerRecord(
                Long.parseLong(texts.get(0)),
                Long.parseLong(texts.get(1)),
                Long.parseUnsignedLong(texts.get(2), 16),
                texts.get(3),
                status(texts.get(4))));
    }

    private static OwnerRecord.Status status(String text) {
        return switch (text) {
            case JournalScripts.STATUS_RELEASED -> OwnerRecord.Status.RELEASED;
            case JournalScripts.STATUS_DROPPED -> OwnerRecord.Status.DROPPED;
            default -> OwnerRecord.Status.LIVE;
        };
    }

    private static String ownerKey(ShardId shard) {
        return StoreKeys.shardOwner(shard.value());
    }

    private static String logKey(ShardId shard) {
        return StoreKeys.shardLog(shard.value());
    }
}
