package dev.naadam.server.app.store;

import io.lettuce.core.ScriptOutputType;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How far webhooks are, and whose turn it is to go on, in Redis. Threads and failures as in {@link ControlStore}. */
public final class WebhookLineRecords {

    /** Takes the turn unless another token has it, and answers with where the line is. */
    private static final Script CLAIM = new Script("""
            local turn = redis.call('GET', KEYS[1])
            if turn and turn ~= ARGV[1] then return 'busy' end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            redis.call('ZADD', KEYS[3], ARGV[4], ARGV[3])
            redis.call('ZREMRANGEBYRANK', KEYS[3], 0, -tonumber(ARGV[5]) - 1)
            return redis.call('GET', KEYS[2])
            """);

    /** Writes where the line is and what was tried, if the turn is still this token's, and prolongs it. */
    private static final Script SETTLE = new Script("""
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4])
            if #ARGV[5] > 0 then
                redis.call('XADD', KEYS[3], 'MAXLEN', ARGV[6], '*', 'delivery', ARGV[5])
                redis.call('PEXPIRE', KEYS[3], ARGV[7])
            end
            return 1
            """);

    private static final Script RELEASE = new Script("""
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            return redis.call('DEL', KEYS[1])
            """);

    private static final byte[] BUSY = SealedRecords.utf8("busy");
    private static final byte[] NONE = {};

    private final StoreConnection connection;
    private final SealedRecords records;
    private final LongSupplier wallClockMillis;

    WebhookLineRecords(StoreConnection connection, SealedRecords records, LongSupplier wallClockMillis) {
        this.connection = connection;
        this.records = records;
        this.wallClockMillis = wallClockMillis;
    }

    /** A line, by its webhook and its feed, and the token of whoever works on it. */
    public record Turn(UUID webhook, UUID feed, long token) {

        private String line() {
            return StoreKeys.webhookLine(webhook, feed.toString());
        }

        private String turn() {
            return StoreKeys.webhookTurn(webhook, feed.toString());
        }

        private byte[] proof() {
            return SealedRecords.utf8(Long.toHexString(token));
        }
    }

    /** What came of a claim. */
    public sealed interface Claimed {

        /** It is ours; null: nothing was told on it yet. */
        record Ours(@Nullable WebhookLineRecord line) implements Claimed {}

        /** Somebody else has it. */
        record Busy() implements Claimed {}

        /** Redis did not confirm, or what is there can't be read. */
        record Away(String reason) implements Claimed {}
    }

    /** Takes the turn for {@link StoreLimits#TURN_KEPT}. */
    public CompletionStage<Claimed> claim(Turn turn) {
        String[] keys = {turn.turn(), turn.line(), StoreKeys.webhookFeeds(turn.webhook())};
        return connection
                .call(
                        "webhook-claim",
                        redis -> CLAIM.<byte[]>run(
                                redis,
                                ScriptOutputType.VALUE,
                                keys,
                                turn.proof(),
                                WebhookRecords.number(StoreLimits.TURN_KEPT.toMillis()),
                                SealedRecords.utf8(turn.feed().toString()),
                                WebhookRecords.number(wallClockMillis.getAsLong()),
                                WebhookRecords.number(StoreLimits.MAX_FEEDS_PER_WEBHOOK)))
                .<Claimed>thenApply(found -> judge(turn, found))
                .exceptionally(failure -> new Claimed.Away(StoreConnection.reason(failure)));
    }

    private Claimed judge(Turn turn, byte @Nullable [] found) {
        if (found == null) {
            return new Claimed.Ours(null);
        }
        if (Arrays.equals(found, BUSY)) {
            return new Claimed.Busy();
        }
        return records.opened(RecordKind.WEBHOOK_LINE, turn.line(), found)
                        instanceof ReadResult.Found<WebhookLineRecord> line
                ? new Claimed.Ours(line.value())
                : new Claimed.Away("unreadable record");
    }

    /** Stores where the line is, and what was tried; {@code Conflict}: the turn was over. */
    public CompletionStage<WriteResult> settle(
            Turn turn, WebhookLineRecord line, @Nullable WebhookDeliveryRecord delivery) {
        String log = StoreKeys.webhookLog(turn.webhook());
        byte[] sealed = records.seal(RecordKind.WEBHOOK_LINE, turn.line(), line);
        byte[] told = delivery == null ? NONE : records.seal(RecordKind.WEBHOOK_DELIVERY, log, delivery);
        return WebhookRecords.written(
                connection.call(
                        "webhook-settle",
                        redis -> SETTLE.<Long>run(
                                redis,
                                ScriptOutputType.INTEGER,
                                new String[] {turn.turn(), turn.line(), log},
                                turn.proof(),
                                WebhookRecords.number(StoreLimits.TURN_KEPT.toMillis()),
                                sealed,
                                WebhookRecords.number(StoreLimits.LINE_KEPT.toMillis()),
                                told,
                                WebhookRecords.number(StoreLimits.MAX_DELIVERIES),
                                WebhookRecords.number(StoreLimits.DELIVERIES_KEPT.toMillis()))),
                "the turn was over");
    }

    /** Ends the turn if it is still this one. */
    public CompletionStage<WriteResult> release(Turn turn) {
        return WebhookRecords.written(
                connection.call(
                        "webhook-release",
                        redis -> RELEASE.<Long>run(
                                redis, ScriptOutputType.INTEGER, new String[] {turn.turn()}, turn.proof())),
                "the turn was over");
    }
}
