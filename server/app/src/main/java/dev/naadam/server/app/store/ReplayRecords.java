package dev.naadam.server.app.store;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Parts of replays, each stored once. All of them together have a bound: for a new part the replays go that ended
 * longest ago, never one of a match that goes on. Threads and failures as in {@link ControlStore}.
 */
public final class ReplayRecords {

    /**
     * KEYS: part, parts of the match, replays by age, bytes of each. ARGV: name of the part, sealed part, ms it is kept,
     * match, most bytes of all, whether the match is over, prefixes of parts' names and of parts, ms for which a match
     * without an end is spared.
     *
     * <p>The score of a replay is the time after which it may go: that of its end, or of its last part and a day.
     */
    private static final Script PUT = new Script(Script.NOW + """
            if redis.call('EXISTS', KEYS[1]) == 1 then return 2 end
            local size, kept, most = #ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[5])
            local total = tonumber(redis.call('HGET', KEYS[4], 'total') or '0')
            local function forget(id)
              local names = ARGV[7] .. id
              for _, part in ipairs(redis.call('SMEMBERS', names)) do
                redis.call('UNLINK', ARGV[8] .. id .. ':' .. part)
              end
              redis.call('UNLINK', names)
              redis.call('ZREM', KEYS[3], id)
              total = total - tonumber(redis.call('HGET', KEYS[4], id) or '0')
              redis.call('HDEL', KEYS[4], id)
              redis.call('HSET', KEYS[4], 'total', total)
            end
            for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', now - kept, 'LIMIT', 0, 16)) do
              forget(id)
            end
            while total + size > most do
              local oldest = redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', now, 'LIMIT', 0, 1)[1]
              if not oldest or oldest == ARGV[4] then return 0 end
              forget(oldest)
            end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', kept)
            redis.call('SADD', KEYS[2], ARGV[1])
            redis.call('PEXPIRE', KEYS[2], kept)
            redis.call('HINCRBY', KEYS[4], ARGV[4], size)
            redis.call('HINCRBY', KEYS[4], 'total', size)
            redis.call('ZADD', KEYS[3], ARGV[6] == '1' and now or now + ARGV[9], ARGV[4])
            return 1
            """);

    /** KEYS: parts of the match. */
    private static final Script LIST = new Script(Script.NOW + """
            local answer = {now, redis.call('PTTL', KEYS[1])}
            for _, part in ipairs(redis.call('SMEMBERS', KEYS[1])) do answer[#answer + 1] = part end
            return answer
            """);

    private static final long STORED = 1;
    private static final long KNOWN = 2;

    private final StoreConnection connection;
    private final SealedRecords records;
    private final long maxBytes;

    ReplayRecords(StoreConnection connection, SealedRecords records, long maxBytes) {
        this.connection = connection;
        this.records = records;
        this.maxBytes = maxBytes;
    }

    /**
     * What there is of a replay.
     *
     * @param parts their names, in no order
     * @param storedMillis when the last of them was stored, by Redis' clock
     * @param nowMillis Redis' clock
     */
    public record Listing(List<String> parts, long storedMillis, long nowMillis) {

        public Listing {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Stores a part for {@link StoreLimits#REPLAY_KEPT} unless it is there; {@code Conflict}: there is no room.
     *
     * @param isOver whether it is the last part of its match
     */
    public CompletionStage<WriteResult> put(ReplayPartRecord part, boolean isOver) {
        String id = part.matchId().toString();
        String key = StoreKeys.replay(id, part.part());
        byte[] sealed = records.seal(RecordKind.REPLAY, key, part);
        String[] keys = {key, StoreKeys.replayParts(id), StoreKeys.REPLAYS, StoreKeys.REPLAY_BYTES};
        return connection
                .<Long>call(
                        "replay-put",
                        redis -> PUT.run(
                                redis,
                                ScriptOutputType.INTEGER,
                                keys,
                                SealedRecords.utf8(part.part()),
                                sealed,
                                number(StoreLimits.REPLAY_KEPT.toMillis()),
                                SealedRecords.utf8(id),
                                number(maxBytes),
                                number(isOver ? 1 : 0),
                                SealedRecords.utf8(StoreKeys.replayParts("")),
                                SealedRecords.utf8(StoreKeys.REPLAY),
                                number(StoreLimits.REPLAY_SPARED.toMillis())))
                .thenApply(ReplayRecords::result)
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    private static WriteResult result(long answer) {
        if (answer == STORED) {
            return new WriteResult.Stored();
        }
        return answer == KNOWN
                ? new WriteResult.AlreadyStored()
                : new WriteResult.Conflict("replays of running matches take all the room there is");
    }

    /** What there is; {@code Absent}: nothing (any more). */
    public CompletionStage<ReadResult<Listing>> list(UUID matchId) {
        String[] keys = {StoreKeys.replayParts(matchId.toString())};
        return connection
                .<List<Object>>call("replay-list", redis -> LIST.run(redis, ScriptOutputType.MULTI, keys))
                .thenApply(ReplayRecords::listing)
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private static ReadResult<Listing> listing(List<Object> answer) {
        long now = (Long) answer.get(0);
        long leftMillis = (Long) answer.get(1);
        List<String> parts = new ArrayList<>();
        for (Object part : answer.subList(2, answer.size())) {
            parts.add(new String((byte[]) part, StandardCharsets.UTF_8));
        }
        return parts.isEmpty()
                ? new ReadResult.Absent<>()
                : new ReadResult.Found<>(
                        new Listing(parts, now + leftMillis - StoreLimits.REPLAY_KEPT.toMillis(), now));
    }

    /** One part. */
    public CompletionStage<ReadResult<ReplayPartRecord>> part(UUID matchId, String part) {
        ReplayPartRecord.requirePart(part);
        return records.read("replay-get", StoreKeys.replay(matchId.toString(), part), RecordKind.REPLAY);
    }

    private static byte[] number(long value) {
        return SealedRecords.utf8(Long.toString(value));
    }
}
