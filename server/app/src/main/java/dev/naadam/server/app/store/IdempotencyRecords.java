package dev.naadam.server.app.store;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Requests that take effect once, in Redis: all nodes together carry each out once. Threads and failures as in
 * {@link ControlStore}.
 *
 * <p>The sealed bytes of a claim hold a random nonce, so that they are its own token: a command that ran twice finds its
 * own claim, and nobody keeps or releases another's.
 */
public final class IdempotencyRecords {

    /** What is there, or the claim if nothing was; "full" if the organizer has no room. */
    private static final String CLAIM = """
            local found = redis.call('GET', KEYS[1])
            if found then return found end
            redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[3])
            if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[5]) then return 'full' end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[4])
            redis.call('ZADD', KEYS[2], ARGV[3] + ARGV[4], ARGV[2])
            return ARGV[1]
            """;

    /** Puts the answer in the place of the claim, if that is still ours. */
    private static final String KEEP = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[6], 'PX', ARGV[4])
            redis.call('ZADD', KEYS[2], ARGV[3] + ARGV[4], ARGV[2])
            return 1
            """;

    /** Removes the claim, if it is still ours. */
    private static final String RELEASE = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('DEL', KEYS[1])
            redis.call('ZREM', KEYS[2], ARGV[2])
            return 1
            """;

    private static final byte[] FULL = SealedRecords.utf8("full");

    private final StoreConnection connection;
    private final SealedRecords records;
    private final LongSupplier wallClockMillis;

    IdempotencyRecords(StoreConnection connection, SealedRecords records, LongSupplier wallClockMillis) {
        this.connection = connection;
        this.records = records;
        this.wallClockMillis = wallClockMillis;
    }

    /** What came of a claim. */
    public sealed interface Claimed {

        /** It is ours. */
        record Ours(Token token) implements Claimed {}

        /** Somebody was first; perhaps there is an answer already. */
        record Theirs(IdempotencyRecord found) implements Claimed {}

        /** The organizer has {@link StoreLimits#MAX_KEPT_ANSWERS}. */
        record Full() implements Claimed {}

        /** Redis did not confirm, or what is there can't be read. */
        record Away(String reason) implements Claimed {}
    }

    /** Proof of a claim. */
    public static final class Token {

        private final String organizer;
        private final String digest;
        private final String fingerprint;
        private final byte[] sealed;

        private Token(String organizer, String digest, String fingerprint, byte[] sealed) {
            this.organizer = organizer;
            this.digest = digest;
            this.fingerprint = fingerprint;
            this.sealed = sealed;
        }

        /** Of the request; its answer bears the same. */
        public String fingerprint() {
            return fingerprint;
        }

        private String key() {
            return StoreKeys.idempotency(organizer, digest);
        }
    }

    /** Claims a request for {@link StoreLimits#IN_FLIGHT_KEPT}. */
    public CompletionStage<Claimed> claim(String organizer, String digest, String fingerprint) {
        Bounds.requireId("organizer", organizer);
        Bounds.requireId("digest", digest);
        String key = StoreKeys.idempotency(organizer, digest);
        byte[] sealed = records.seal(RecordKind.IDEMPOTENCY, key, IdempotencyRecord.inFlight(fingerprint));
        Token token = new Token(organizer, digest, fingerprint, sealed);
        return connection
                .call("idempotency-claim", eval(CLAIM, ScriptOutputType.VALUE, token, sealed, inFlightMillis()))
                .<Claimed>thenApply(found -> judge(token, (byte[]) found))
                .exceptionally(failure -> new Claimed.Away(StoreConnection.reason(failure)));
    }

    /** Keeps the answer for {@link StoreLimits#ANSWER_KEPT}; {@code Conflict} if the claim had run out. */
    public CompletionStage<WriteResult> keep(Token token, IdempotencyRecord answer) {
        byte[] sealed = records.seal(RecordKind.IDEMPOTENCY, token.key(), answer);
        long keptMillis = StoreLimits.ANSWER_KEPT.toMillis();
        return written(
                connection.call("idempotency-keep", eval(KEEP, ScriptOutputType.INTEGER, token, sealed, keptMillis)));
    }

    /** Gives the claim up. */
    public CompletionStage<WriteResult> release(Token token) {
        return written(connection.call(
                "idempotency-release", eval(RELEASE, ScriptOutputType.INTEGER, token, token.sealed, inFlightMillis())));
    }

    private Claimed judge(Token token, byte[] found) {
        if (Arrays.equals(found, token.sealed)) {
            return new Claimed.Ours(token);
        }
        if (Arrays.equals(found, FULL)) {
            return new Claimed.Full();
        }
        return switch (records.opened(RecordKind.IDEMPOTENCY, token.key(), found)) {
            case ReadResult.Found<IdempotencyRecord> theirs -> new Claimed.Theirs(theirs.value());
            case ReadResult.Unreadable<IdempotencyRecord> unreadable ->
                new Claimed.Away("unreadable record, " + unreadable.reason());
            case ReadResult.Absent<IdempotencyRecord> absent -> new Claimed.Away("expired while it was read");
            case ReadResult.StoreAway<IdempotencyRecord> away -> new Claimed.Away(away.reason());
        };
    }

    private Function<RedisAsyncCommands<String, byte[]>, CompletionStage<Object>> eval(
            String script, ScriptOutputType type, Token token, byte[] value, long keptMillis) {
        String[] keys = {token.key(), StoreKeys.idempotencyIndex(token.organizer)};
        return redis -> redis.eval(
                script,
                type,
                keys,
                token.sealed,
                SealedRecords.utf8(token.digest),
                SealedRecords.utf8(Long.toString(wallClockMillis.getAsLong())),
                SealedRecords.utf8(Long.toString(keptMillis)),
                SealedRecords.utf8(Integer.toString(StoreLimits.MAX_KEPT_ANSWERS)),
                value);
    }

    private static CompletionStage<WriteResult> written(CompletionStage<Object> done) {
        return done.<WriteResult>thenApply(isOurs -> ((Long) isOurs) == 1
                        ? new WriteResult.Stored()
                        : new WriteResult.Conflict("the claim had run out"))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    private static long inFlightMillis() {
        return StoreLimits.IN_FLIGHT_KEPT.toMillis();
    }
}
