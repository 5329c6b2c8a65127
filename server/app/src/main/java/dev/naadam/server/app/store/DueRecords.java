package dev.naadam.server.app.store;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/**
 * What is due, of all ledgers and webhooks, and who looks after it (docs/decisions/0028). Threads and failures as in
 * {@link ControlStore}. Every script may run twice.
 */
public final class DueRecords {

    /** Is not due. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Letters, a colon and a UUID. */
    private static final Pattern MEMBER = Pattern.compile("[a-z]{1,16}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * KEYS: due, leases. ARGV: ms by which it must be due, most to take, ms of a lease. What is leased is looked over and
     * not taken, so that many are asked for as are leased on top.
     */
    private static final Script TAKE = new Script(Script.NOW + """
            local limit, expiry, taken = tonumber(ARGV[2]), now + ARGV[3], {}
            local function lease(member, isRunOut)
              redis.call('ZREM', KEYS[1], member)
              redis.call('ZADD', KEYS[2], expiry, member)
              taken[#taken + 1] = member
              taken[#taken + 1] = isRunOut
            end
            for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, limit)) do
              lease(member, 1)
            end
            local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0,
              limit + redis.call('ZCARD', KEYS[2]))
            for _, member in ipairs(due) do
              if #taken >= 2 * limit then break end
              if not redis.call('ZSCORE', KEYS[2], member) then lease(member, 0) end
            end
            return {expiry, unpack(taken)}
            """);

    /** KEYS: due, leases. ARGV: member, expiry of the lease, ms due (empty: never). */
    private static final Script RELEASE = new Script("""
            local expiry = redis.call('ZSCORE', KEYS[2], ARGV[1])
            if not expiry or tonumber(expiry) ~= tonumber(ARGV[2]) then return 0 end
            redis.call('ZREM', KEYS[2], ARGV[1])
            if ARGV[3] ~= '' then redis.call('ZADD', KEYS[1], 'NX', ARGV[3], ARGV[1]) end
            return 1
            """);

    /** KEYS: due. ARGV: member, ms due, channel, news. */
    private static final Script SCHEDULE = new Script("""
            redis.call('ZADD', KEYS[1], 'LT', ARGV[2], ARGV[1])
            redis.call('PUBLISH', ARGV[3], ARGV[4])
            return 1
            """);

    private final StoreConnection connection;

    DueRecords(StoreConnection connection) {
        this.connection = connection;
    }

    /**
     * Something to look after.
     *
     * @param member what
     * @param expiryEpochMillis when the lease runs out, by Redis' clock; no two leases of a member have the same
     * @param isRunOut whether somebody else's lease of it had run out
     */
    public record Leased(String member, long expiryEpochMillis, boolean isRunOut) {}

    /** Leases what is due at this time and leased to nobody. */
    public CompletionStage<ReadResult<List<Leased>>> take(long nowEpochMillis, int limit) {
        Bounds.requireRange("limit", limit, 1, StoreLimits.MAX_LISTED);
        return connection
                .<List<Object>>call(
                        "due-take",
                        redis -> TAKE.run(
                                redis,
                                ScriptOutputType.MULTI,
                                new String[] {StoreKeys.DUE, StoreKeys.DUE_LEASES},
                                number(nowEpochMillis),
                                number(limit),
                                number(StoreLimits.DUE_LEASE_KEPT.toMillis())))
                .<ReadResult<List<Leased>>>thenApply(taken -> new ReadResult.Found<>(leased(taken)))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private static List<Leased> leased(List<Object> taken) {
        List<Leased> leased = new ArrayList<>();
        long expiry = (Long) taken.getFirst();
        for (int i = 1; i < taken.size(); i += 2) {
            String member = new String((byte[]) taken.get(i), StandardCharsets.UTF_8);
            leased.add(new Leased(member, expiry, (Long) taken.get(i + 1) == 1));
        }
        return leased;
    }

    /** Ends a lease; due then, unless something was said about that meanwhile. {@code Conflict}: it had run out. */
    public CompletionStage<WriteResult> release(Leased leased, long dueEpochMillis) {
        return connection
                .<Long>call(
                        "due-release",
                        redis -> RELEASE.run(
                                redis,
                                ScriptOutputType.INTEGER,
                                new String[] {StoreKeys.DUE, StoreKeys.DUE_LEASES},
                                SealedRecords.utf8(leased.member()),
                                number(leased.expiryEpochMillis()),
                                due(dueEpochMillis)))
                .<WriteResult>thenApply(
                        done -> done == 1 ? new WriteResult.Stored() : new WriteResult.Conflict("the lease ran out"))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    /** Has it looked after at this time, or sooner if it was due sooner. */
    public CompletionStage<WriteResult> schedule(String member, long dueEpochMillis) {
        requireMember(member);
        Bounds.requireRange("dueEpochMillis", dueEpochMillis, 0, NEVER - 1);
        return records(SCHEDULE, member, dueEpochMillis);
    }

    private CompletionStage<WriteResult> records(Script script, String member, long dueEpochMillis) {
        return connection
                .<Long>call(
                        "due-schedule",
                        redis -> script.run(
                                redis,
                                ScriptOutputType.INTEGER,
                                new String[] {StoreKeys.DUE},
                                SealedRecords.utf8(member),
                                number(dueEpochMillis),
                                SealedRecords.utf8(LedgerNews.CHANNEL),
                                SealedRecords.utf8(LedgerNews.text(member, 0, dueEpochMillis))))
                .<WriteResult>thenApply(done -> new WriteResult.Stored())
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    static void requireMember(String member) {
        if (!MEMBER.matcher(member).matches()) {
            throw new IllegalArgumentException("member: not due (expected: a kind, a colon and a UUID)");
        }
    }

    /** As the scripts take it. */
    static byte[] due(long epochMillis) {
        return epochMillis == NEVER ? new byte[0] : number(epochMillis);
    }

    private static byte[] number(long value) {
        return SealedRecords.utf8(Long.toString(value));
    }
}
