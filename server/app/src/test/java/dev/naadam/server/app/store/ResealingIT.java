package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.store.IdempotencyRecords.Claimed;
import dev.naadam.server.app.store.ReadResult.Found;
import dev.naadam.server.app.store.ReadResult.Unreadable;
import dev.naadam.server.app.store.WriteResult.Stored;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A change of store keys before a real Redis. */
@ExtendWith(RedisExtension.class)
class ResealingIT {

    /** Several batches. */
    private static final int API_KEYS = 700;

    private final UUID matchId = UUID.randomUUID();
    private final AtomicLong nowNanos = new AtomicLong();
    private RedisUri redis;
    private KeyRing ring = Records.keys(1);
    private ControlStore store;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        redis = uri;
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        store = ControlStore.open(new StoreSettings(
                new ExternalRedis(uri), () -> ring, new SecureRandom(), nowNanos::get, new CountingMeter()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void bringsWhatLastsUnderTheNewKeySoThatTheOldOneCanGo() throws Exception {
        assertThat(answer(store.putMatch(Records.match(matchId, 1)))).isEqualTo(new Stored());
        assertThat(answer(store.putResult(Records.result(matchId, 7)))).isEqualTo(new Stored());
        for (int i = 0; i < API_KEYS; i++) {
            ApiKeyRecord key = new ApiKeyRecord(
                    "k" + i,
                    "cup" + i,
                    KeyHash.ofSecret("s"),
                    "",
                    Records.apiKey("k").scopes(),
                    1,
                    Long.MAX_VALUE);
            assertThat(answer(store.apiKeys().put(key))).isEqualTo(new Stored());
        }

        ring = Records.keys(1, 2);
        pass();

        assertThat(store.resealing().behind()).isEqualTo(API_KEYS + 2);

        pass();

        assertThat(store.resealing().behind()).isZero();
        ring = Records.keys(2);
        assertThat(answer(store.match(matchId))).isEqualTo(new Found<>(Records.match(matchId, 1)));
        assertThat(answer(store.result(matchId))).isEqualTo(new Found<>(Records.result(matchId, 7)));
        assertThat(answer(store.apiKeys().find("k" + (API_KEYS - 1)))).isInstanceOf(Found.class);
        assertThat(Long.parseLong(
                        RawRedis.command(redis, "PTTL naadam:match:" + matchId).substring(1)))
                .as("still expires")
                .isBetween(1L, StoreLimits.MATCH_KEPT.toMillis());
    }

    @Test
    void bringsTheEntriesOfLedgersUnderTheNewKey() throws Exception {
        LedgerKey ledger = new LedgerKey("tournament", new UUID(4, 2));
        int entries = 150;
        for (int number = 1; number <= entries; number++) {
            assertThat(answer(store.ledgers().append(entry(ledger, number)))).isEqualTo(new Stored());
        }

        ring = Records.keys(1, 2);
        pass();
        assertThat(store.resealing().behind()).isEqualTo(entries);
        pass();

        assertThat(store.resealing().behind()).isZero();
        ring = Records.keys(2);
        var read = answer(store.ledgers().after(ledger, 0));
        assertThat(read).isInstanceOf(Found.class);
        assertThat(((Found<List<ReadResult<LedgerEntryRecord>>>) read).value())
                .hasSize(entries)
                .allMatch(Found.class::isInstance);
        assertThat(answer(store.ledgers().append(entry(ledger, entries + 1)))).isEqualTo(new Stored());
    }

    private static LedgerAddition entry(LedgerKey ledger, int number) {
        return new LedgerAddition(
                ledger, Records.ledgerEntry(number), Records.hash(number - 1), DueRecords.NEVER, List.of(), null);
    }

    @Test
    void knowsNothingFromAChangeOfKeysUntilAPassIsThrough() throws Exception {
        assertThat(store.resealing().behind()).isEqualTo(Resealing.UNKNOWN);
        pass();
        assertThat(store.resealing().behind()).isZero();

        ring = Records.keys(1, 2);
        assertThat(RawRedis.command(redis, "CLIENT PAUSE 300")).isEqualTo("+OK");
        store.resealing().look();

        assertThat(store.resealing().behind()).isEqualTo(Resealing.UNKNOWN);
    }

    @Test
    void leavesTheProofOfAClaimAlone() throws Exception {
        IdempotencyRecords answers = store.idempotency(() -> 1_795_000_000_000L);
        Claimed.Ours claim = (Claimed.Ours) answer(answers.claim("cup", "d1", "ab".repeat(32)));

        ring = Records.keys(1, 2);
        pass();
        pass();

        assertThat(answer(answers.keep(claim.token(), Records.answer(201)))).isEqualTo(new Stored());
    }

    @Test
    void leavesWhatItCannotOpenAsItIs() throws Exception {
        assertThat(answer(store.putMatch(Records.match(matchId, 1)))).isEqualTo(new Stored());
        assertThat(RawRedis.command(redis, "SETRANGE naadam:match:" + matchId + " 20 forged"))
                .startsWith(":");

        ring = Records.keys(1, 2);
        pass();

        assertThat(store.resealing().behind()).isZero();
        assertThat(answer(store.match(matchId))).isEqualTo(new Unreadable<>(RejectReason.NOT_AUTHENTIC));
    }

    /** One pass from its beginning to its end: the clock goes on only when it is over. */
    private void pass() {
        nowNanos.addAndGet(Duration.ofSeconds(5).toNanos());
        store.resealing().look();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.resealing().isIdle());
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
