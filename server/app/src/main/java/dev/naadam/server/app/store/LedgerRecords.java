package dev.naadam.server.app.store;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Ledgers, a list each (docs/decisions/0028). Threads and failures as in {@link ControlStore}.
 *
 * <p>An entry's place in the list is its number. The script that appends looks at the newest entry, so that of two that
 * have the same number one is written, and one that is sent twice once.
 */
public final class LedgerRecords {

    /**
     * KEYS: ledger, due, index. ARGV: number, hash before, line, ms kept, member, ms due (empty: never), channel, news,
     * creation (empty: is in the index), entries of the index kept, then what else is due at once.
     */
    private static final Script APPEND = new Script("""
            local number, count = tonumber(ARGV[1]), redis.call('LLEN', KEYS[1])
            if count >= number and redis.call('LINDEX', KEYS[1], number - 1 - count) == ARGV[3] then return 1 end
            if count ~= number - 1 then return 0 end
            if count > 0 and string.sub(redis.call('LINDEX', KEYS[1], -1), 1, 32) ~= ARGV[2] then return 0 end
            redis.call('RPUSH', KEYS[1], ARGV[3])
            redis.call('PEXPIRE', KEYS[1], ARGV[4])
            if ARGV[6] == '' then
              redis.call('ZREM', KEYS[2], ARGV[5])
            else
              redis.call('ZADD', KEYS[2], ARGV[6], ARGV[5])
            end
            for i = 11, #ARGV do redis.call('ZADD', KEYS[2], 0, ARGV[i]) end
            if ARGV[9] ~= '' then
              redis.call('ZADD', KEYS[3], ARGV[9], string.match(ARGV[5], ':(.*)'))
              redis.call('ZREMRANGEBYRANK', KEYS[3], 0, -ARGV[10] - 1)
            end
            redis.call('PUBLISH', ARGV[7], ARGV[8])
            return 1
            """);

    /** Entries that Redis answers with at a time: 100 KB as they usually are. */
    private static final int PAGE_ENTRIES = 256;

    private final StoreConnection connection;
    private final SealedRecords records;

    LedgerRecords(StoreConnection connection, SealedRecords records) {
        this.connection = connection;
        this.records = records;
    }

    /** Appends; {@code Conflict} if the entry before is not the newest one. */
    public CompletionStage<WriteResult> append(LedgerAddition addition) {
        return append(addition, line(addition));
    }

    /** The same with a line that is there already, as the connection sends it again after it was away. */
    CompletionStage<WriteResult> append(LedgerAddition addition, byte[] line) {
        String organizer = addition.organizer();
        String[] keys = {
            addition.ledger().key(),
            StoreKeys.DUE,
            StoreKeys.ledgers(addition.ledger().kind(), organizer == null ? "" : organizer)
        };
        byte[][] arguments = arguments(addition, line);
        return connection
                .<Long>call("ledger-append", redis -> APPEND.run(redis, ScriptOutputType.INTEGER, keys, arguments))
                .<WriteResult>thenApply(
                        done -> done == 1 ? new WriteResult.Stored() : new WriteResult.Conflict("it was outrun"))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    byte[] line(LedgerAddition addition) {
        LedgerEntryRecord entry = addition.entry();
        return LedgerLine.of(
                entry.hash(),
                records.seal(RecordKind.LEDGER_ENTRY, addition.ledger().key(), entry));
    }

    private static byte[][] arguments(LedgerAddition addition, byte[] line) {
        LedgerEntryRecord entry = addition.entry();
        LedgerKey ledger = addition.ledger();
        long soonest = addition.wake().isEmpty() ? addition.dueEpochMillis() : 0;
        List<byte[]> arguments = new ArrayList<>(List.of(
                number(entry.number()),
                LedgerLine.hash(addition.previousHash()),
                line,
                number(StoreLimits.LEDGER_KEPT.toMillis()),
                SealedRecords.utf8(ledger.member()),
                DueRecords.due(addition.dueEpochMillis()),
                SealedRecords.utf8(LedgerNews.CHANNEL),
                SealedRecords.utf8(LedgerNews.text(ledger.member(), entry.number(), soonest)),
                addition.organizer() == null ? new byte[0] : number(entry.atEpochMillis()),
                number(StoreLimits.MAX_INDEXED_LEDGERS)));
        addition.wake().forEach(member -> arguments.add(SealedRecords.utf8(member)));
        return arguments.toArray(byte[][]::new);
    }

    /** So many at most of what follows this number, in order, as {@link #after} reads it. */
    public CompletionStage<ReadResult<List<ReadResult<LedgerEntryRecord>>>> page(
            LedgerKey ledger, long number, int limit) {
        Bounds.requireRange("limit", limit, 1, PAGE_ENTRIES);
        return lines(ledger.key(), Math.max(0, number), limit)
                .<ReadResult<List<ReadResult<LedgerEntryRecord>>>>thenApply(ReadResult.Found::new)
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    /** What follows this number, in order; one that can't be opened is {@code Unreadable} in its place. */
    public CompletionStage<ReadResult<List<ReadResult<LedgerEntryRecord>>>> after(LedgerKey ledger, long number) {
        return all(ledger.key(), Math.max(0, number), new ArrayList<>())
                .<ReadResult<List<ReadResult<LedgerEntryRecord>>>>thenApply(ReadResult.Found::new)
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private CompletionStage<List<ReadResult<LedgerEntryRecord>>> all(
            String key, long start, List<ReadResult<LedgerEntryRecord>> read) {
        return lines(key, start, PAGE_ENTRIES).thenCompose(lines -> {
            read.addAll(lines);
            return lines.size() < PAGE_ENTRIES
                    ? CompletableFuture.completedStage(read)
                    : all(key, start + PAGE_ENTRIES, read);
        });
    }

    private CompletionStage<List<ReadResult<LedgerEntryRecord>>> lines(String key, long start, int limit) {
        return connection
                .call("ledger-read", redis -> redis.lrange(key, start, start + limit - 1))
                .thenApply(
                        lines -> lines.stream().map(line -> opened(key, line)).toList());
    }

    private ReadResult<LedgerEntryRecord> opened(String key, byte[] line) {
        ReadResult<LedgerEntryRecord> opened = records.opened(RecordKind.LEDGER_ENTRY, key, LedgerLine.sealed(line));
        boolean isMarkedWrong = opened instanceof ReadResult.Found<LedgerEntryRecord> found
                && !LedgerLine.isOf(found.value().hash(), line);
        return isMarkedWrong ? new ReadResult.Unreadable<>(RejectReason.NOT_AUTHENTIC) : opened;
    }

    /**
     * A place in an organizer's list of ledgers.
     *
     * @param createdAtEpochMillis when the first entry was written
     */
    public record Place(long createdAtEpochMillis, UUID id) {}

    /** An organizer's ledgers of a kind, newest first, behind this place; null: from the newest on. */
    public CompletionStage<ReadResult<List<Place>>> listed(
            String kind, String organizer, @Nullable Place behind, int limit) {
        Bounds.requireId("organizer", organizer);
        Bounds.requireRange("limit", limit, 1, StoreLimits.MAX_LISTED);
        return places(StoreKeys.ledgers(kind, organizer), behind, limit, 0)
                .<ReadResult<List<Place>>>thenApply(ReadResult.Found::new)
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private CompletionStage<List<Place>> places(String index, @Nullable Place behind, int limit, long offset) {
        Range<Long> range = Range.create(0L, behind == null ? Long.MAX_VALUE : behind.createdAtEpochMillis());
        return connection
                .call(
                        "ledger-list",
                        redis -> redis.zrevrangebyscoreWithScores(index, range, Limit.create(offset, limit)))
                .thenCompose(scored -> {
                    List<Place> places = scored.stream()
                            .map(LedgerRecords::place)
                            .filter(place -> isBehind(place, behind))
                            .toList();
                    // all of them of the very millisecond of the place, and before it
                    return places.isEmpty() && scored.size() == limit
                            ? places(index, behind, limit, offset + limit)
                            : CompletableFuture.completedStage(places);
                });
    }

    private static boolean isBehind(Place place, @Nullable Place behind) {
        return behind == null
                || place.createdAtEpochMillis() < behind.createdAtEpochMillis()
                || place.id().toString().compareTo(behind.id().toString()) < 0;
    }

    private static Place place(ScoredValue<byte[]> entry) {
        return new Place(
                (long) entry.getScore(), UUID.fromString(new String(entry.getValue(), StandardCharsets.UTF_8)));
    }

    /** From now on whoever stores the result of this match has this lobby looked after. Before the match is made. */
    public CompletionStage<WriteResult> link(UUID matchId, UUID lobbyId) {
        byte[] lobby = SealedRecords.utf8(lobbyId.toString());
        SetArgs kept = SetArgs.Builder.px(StoreLimits.MATCH_KEPT);
        return records.write(
                "ledger-link", redis -> SealedRecords.all(redis.set(StoreKeys.lobbyOf(matchId), lobby, kept)));
    }

    private static byte[] number(long value) {
        return SealedRecords.utf8(Long.toString(value));
    }
}
