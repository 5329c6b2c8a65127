package dev.naadam.server.app.store;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Who may host which match: leases, claims and how much room nodes have (docs/decisions/0017). Threads and failures as
 * in {@link ControlStore}. Every script may run twice.
 */
public final class PlaceRecords {

    /** KEYS: rooms, leases of each node. ARGV: cost, lease ms, match, most leases, id of each node. */
    private static final Script LEASE = new Script(Script.NOW + """
            local best, most = 0, -1
            for i = 2, #KEYS do
              local room = tonumber(redis.call('HGET', KEYS[1], ARGV[i + 3]) or '-1')
              local leases = redis.call('ZRANGEBYSCORE', KEYS[i], '(' .. now, '+inf')
              for _, lease in ipairs(leases) do room = room - tonumber(string.match(lease, '^%d+')) end
              if #leases < tonumber(ARGV[4]) and room >= tonumber(ARGV[1]) and room > most then
                best, most = i, room
              end
            end
            if best == 0 then return false end
            redis.call('ZADD', KEYS[best], now + ARGV[2], ARGV[1] .. ':' .. ARGV[3])
            return ARGV[best + 3]
            """);

    /**
     * KEYS: leases, match, index. ARGV: lease, sealed match, ms kept, creation, match, entries kept. Two who make a match of
     * the same id both hold a lease: whoever is second must not move the record away from under the first one's host.
     */
    private static final Script SAVE = new Script(Script.NOW + """
            local expiry = redis.call('ZSCORE', KEYS[1], ARGV[1])
            if not expiry or tonumber(expiry) <= now then return 0 end
            local there = redis.call('GET', KEYS[2])
            if there and there ~= ARGV[2] then return 0 end
            redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
            redis.call('ZADD', KEYS[3], ARGV[4], ARGV[5])
            redis.call('ZREMRANGEBYRANK', KEYS[3], 0, -ARGV[6] - 1)
            return 1
            """);

    /** KEYS: leases, hosted. ARGV: lease, match. */
    private static final Script CLAIM = new Script(Script.NOW + """
            if redis.call('SISMEMBER', KEYS[2], ARGV[2]) == 1 then return 1 end
            local expiry = redis.call('ZSCORE', KEYS[1], ARGV[1])
            if not expiry or tonumber(expiry) <= now then return 0 end
            redis.call('ZREM', KEYS[1], ARGV[1])
            redis.call('SADD', KEYS[2], ARGV[2])
            return 1
            """);

    /** KEYS: leases, match, index. ARGV: lease, match, 1 if it must have run out, 1 if the record goes with it. */
    private static final Script END = new Script(Script.NOW + """
            local expiry = redis.call('ZSCORE', KEYS[1], ARGV[1])
            if not expiry or (ARGV[3] == '1' and tonumber(expiry) > now) then return 0 end
            redis.call('ZREM', KEYS[1], ARGV[1])
            if ARGV[4] == '1' then
              redis.call('DEL', KEYS[2])
              redis.call('ZREM', KEYS[3], ARGV[2])
            end
            return 1
            """);

    /** KEYS: hosted before, hosted now. ARGV: match. */
    private static final Script MOVE = new Script("""
            redis.call('SREM', KEYS[1], ARGV[1])
            redis.call('SADD', KEYS[2], ARGV[1])
            return 1
            """);

    /** KEYS: rooms, node, mail, leases, hosted, nodes. ARGV: node. */
    private static final Script FORGET = new Script("""
            redis.call('HDEL', KEYS[1], ARGV[1])
            redis.call('DEL', KEYS[2], KEYS[3])
            if redis.call('EXISTS', KEYS[4], KEYS[5]) == 0 then redis.call('ZREM', KEYS[6], ARGV[1]) end
            return 1
            """);

    private final StoreConnection connection;
    private final SealedRecords records;

    PlaceRecords(StoreConnection connection, SealedRecords records) {
        this.connection = connection;
        this.records = records;
    }

    /**
     * A place that is kept for a match.
     *
     * @param nodeId whose place
     * @param matchId for which match
     * @param costNanos of its tick budget, ns a second
     */
    public record Lease(String nodeId, UUID matchId, long costNanos) {

        public Lease {
            Bounds.requireId("nodeId", nodeId);
            Bounds.requireRange("costNanos", costNanos, 0, StoreLimits.MAX_COST_NANOS);
        }

        private byte[] member() {
            return SealedRecords.utf8(costNanos + ":" + matchId);
        }
    }

    /** Leases a place on that of these nodes which has the most room; {@code Absent} if none has enough. */
    public CompletionStage<ReadResult<String>> lease(UUID matchId, long costNanos, List<String> nodeIds) {
        Bounds.requireRange("nodes", nodeIds.size(), 1, StoreLimits.MAX_LISTED);
        List<String> keys = new ArrayList<>(List.of(StoreKeys.ROOM));
        List<byte[]> arguments = new ArrayList<>(List.of(
                number(costNanos),
                number(StoreLimits.LEASE_KEPT.toMillis()),
                SealedRecords.utf8(matchId.toString()),
                number(StoreLimits.MAX_LEASES_PER_NODE)));
        for (String nodeId : nodeIds) {
            keys.add(StoreKeys.leases(nodeId));
            arguments.add(SealedRecords.utf8(nodeId));
        }
        return connection
                .<byte[]>call(
                        "place-lease",
                        redis -> LEASE.run(
                                redis,
                                ScriptOutputType.VALUE,
                                keys.toArray(String[]::new),
                                arguments.toArray(byte[][]::new)))
                .<ReadResult<String>>thenApply(node -> node == null
                        ? new ReadResult.Absent<>()
                        : new ReadResult.Found<>(new String(node, StandardCharsets.UTF_8)))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    /** Stores a new match; {@code Conflict} if its lease has run out or was taken back, or it is stored already. */
    public CompletionStage<WriteResult> save(Lease lease, MatchRecord match) {
        String key = StoreKeys.match(match.matchId());
        return ask(
                "place-save",
                SAVE,
                new String[] {StoreKeys.leases(lease.nodeId()), key, StoreKeys.matches(match.organizer())},
                lease.member(),
                records.seal(RecordKind.MATCH, key, match),
                number(StoreLimits.MATCH_KEPT.toMillis()),
                number(match.createdAtEpochMillis()),
                SealedRecords.utf8(match.matchId().toString()),
                number(StoreLimits.MAX_INDEXED_MATCHES));
    }

    /** Turns the lease into a match that the node hosts; {@code Conflict} if it is too late for that. */
    public CompletionStage<WriteResult> claim(Lease lease) {
        return ask(
                "place-claim",
                CLAIM,
                new String[] {StoreKeys.leases(lease.nodeId()), StoreKeys.hosted(lease.nodeId())},
                lease.member(),
                SealedRecords.utf8(lease.matchId().toString()));
    }

    /** Takes a lease back, and its match with it; {@code Conflict} if it is not there any more. */
    public CompletionStage<WriteResult> withdraw(Lease lease, String organizer) {
        return end(lease, organizer, false, true);
    }

    /** The same for a lease that has run out; without an organizer the record stays, which is another node's. */
    public CompletionStage<WriteResult> expire(Lease lease, String organizer) {
        return end(lease, organizer, true, !organizer.isEmpty());
    }

    private CompletionStage<WriteResult> end(Lease lease, String organizer, boolean mustBeOver, boolean isWithRecord) {
        return ask(
                "place-end",
                END,
                new String[] {
                    StoreKeys.leases(lease.nodeId()), StoreKeys.match(lease.matchId()), StoreKeys.matches(organizer)
                },
                lease.member(),
                SealedRecords.utf8(lease.matchId().toString()),
                number(mustBeOver ? 1 : 0),
                number(isWithRecord ? 1 : 0));
    }

    /** Tells how much room a node has, ns a second. */
    public CompletionStage<WriteResult> tellRoom(String nodeId, long freeNanos) {
        return records.write(
                "place-room", redis -> SealedRecords.all(redis.hset(StoreKeys.ROOM, nodeId, number(freeNanos))));
    }

    /** A node hosts this match no more; {@code AlreadyStored} if that was known. */
    public CompletionStage<WriteResult> leave(String nodeId, UUID matchId) {
        return connection
                .<Long>call(
                        "place-leave",
                        redis -> redis.srem(StoreKeys.hosted(nodeId), SealedRecords.utf8(matchId.toString())))
                .<WriteResult>thenApply(
                        removed -> removed == 1 ? new WriteResult.Stored() : new WriteResult.AlreadyStored())
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    /** A node goes on with a match of another. Whoever may says so in the journal; here it is only told. */
    public CompletionStage<WriteResult> move(String before, String now, UUID matchId) {
        return ask(
                "place-move",
                MOVE,
                new String[] {StoreKeys.hosted(before), StoreKeys.hosted(now)},
                SealedRecords.utf8(matchId.toString()));
    }

    /** Whether a node has claimed this match and not left it. */
    public CompletionStage<ReadResult<Boolean>> isHosted(String nodeId, UUID matchId) {
        return read(
                connection.call(
                        "place-hosted",
                        redis -> redis.sismember(StoreKeys.hosted(nodeId), SealedRecords.utf8(matchId.toString()))),
                found -> found);
    }

    /** Some matches that a node has claimed, at most {@link StoreLimits#MAX_LISTED}. */
    public CompletionStage<ReadResult<List<UUID>>> hosted(String nodeId) {
        return read(
                connection.call(
                        "place-hosted", redis -> redis.srandmember(StoreKeys.hosted(nodeId), StoreLimits.MAX_LISTED)),
                ids -> ids.stream()
                        .map(id -> UUID.fromString(new String(id, StandardCharsets.UTF_8)))
                        .toList());
    }

    /** The leases of a node, also those that have run out. */
    public CompletionStage<ReadResult<List<Lease>>> leases(String nodeId) {
        return read(
                connection.call(
                        "place-leases", redis -> redis.zrange(StoreKeys.leases(nodeId), 0, StoreLimits.MAX_LISTED)),
                members -> members.stream()
                        .map(member -> lease(nodeId, new String(member, StandardCharsets.UTF_8)))
                        .toList());
    }

    /** The ids of all nodes that were heard of and not forgotten, dead ones too. */
    public CompletionStage<ReadResult<List<String>>> nodes() {
        return read(
                connection.call("node-list", redis -> redis.zrange(StoreKeys.NODES, 0, StoreLimits.MAX_LISTED)),
                ids -> ids.stream()
                        .map(id -> new String(id, StandardCharsets.UTF_8))
                        .toList());
    }

    /** A node is gone. Its name stays as long as it has left a match or a lease, so that somebody looks after them. */
    public CompletionStage<WriteResult> forget(String nodeId) {
        return connection
                .<Long>call(
                        "node-forget",
                        redis -> FORGET.run(
                                redis,
                                ScriptOutputType.INTEGER,
                                new String[] {
                                    StoreKeys.ROOM,
                                    StoreKeys.node(nodeId),
                                    StoreKeys.mail(nodeId),
                                    StoreKeys.leases(nodeId),
                                    StoreKeys.hosted(nodeId),
                                    StoreKeys.NODES
                                },
                                SealedRecords.utf8(nodeId)))
                .<WriteResult>thenApply(done -> new WriteResult.Stored())
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    private static Lease lease(String nodeId, String member) {
        int colon = member.indexOf(':');
        return new Lease(
                nodeId, UUID.fromString(member.substring(colon + 1)), Long.parseLong(member.substring(0, colon)));
    }

    private CompletionStage<WriteResult> ask(String operation, Script script, String[] keys, byte[]... arguments) {
        return connection
                .<Long>call(operation, redis -> script.run(redis, ScriptOutputType.INTEGER, keys, arguments))
                .<WriteResult>thenApply(done -> done == 1
                        ? new WriteResult.Stored()
                        : new WriteResult.Conflict("the lease is not there any more"))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    private static <R, T> CompletionStage<ReadResult<T>> read(CompletionStage<R> called, Function<R, T> translation) {
        return called.<ReadResult<T>>thenApply(found -> new ReadResult.Found<>(translation.apply(found)))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private static byte[] number(long value) {
        return SealedRecords.utf8(Long.toString(value));
    }
}
