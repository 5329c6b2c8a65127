package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.store.IdempotencyRecords.Claimed;
import dev.naadam.server.app.store.WriteResult.Conflict;
import dev.naadam.server.app.store.WriteResult.Stored;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims of several nodes before a real Redis. */
@ExtendWith(RedisExtension.class)
class IdempotencyRecordsIT {

    private static final String PRINT = "ab".repeat(32);
    private static final String RECORD = "naadam:idempotency:cup:d1";

    /** A slow machine stores so many well within the limit of a command. */
    private static final int AT_ONCE = 128;

    private final List<ControlStore> nodes = new ArrayList<>();
    private long nowMillis = 1_795_000_000_000L;
    private RedisUri redis;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        redis = uri;
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        for (int i = 0; i < 2; i++) {
            nodes.add(ControlStore.open(new StoreSettings(
                    new ExternalRedis(uri),
                    Records.keys(1),
                    new SecureRandom(),
                    System::nanoTime,
                    new CountingMeter())));
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(ControlStore::close);
    }

    @Test
    void ofManyClaimsOnTwoNodesOneSucceeds() throws Exception {
        List<CompletionStage<Claimed>> claims = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            claims.add(answers(i % 2).claim("cup", "d1", PRINT));
        }

        int ours = 0;
        for (CompletionStage<Claimed> claim : claims) {
            Claimed claimed = answer(claim);
            ours += claimed instanceof Claimed.Ours ? 1 : 0;
            assertThat(claimed).isInstanceOfAny(Claimed.Ours.class, Claimed.Theirs.class);
        }

        assertThat(ours).isEqualTo(1);
    }

    @Test
    void theOtherNodeFindsTheAnswerForADay() throws Exception {
        Claimed.Ours ours = claimed("d1");
        IdempotencyRecord kept = new IdempotencyRecord(PRINT, 201, new TreeMap<>(), new byte[] {7});

        assertThat(answer(answers(0).keep(ours.token(), kept))).isEqualTo(new Stored());

        assertThat(answer(answers(1).claim("cup", "d1", PRINT))).isEqualTo(new Claimed.Theirs(kept));
        assertThat(Long.parseLong(RawRedis.command(redis, "PTTL " + RECORD).substring(1)))
                .isBetween(86_300_000L, 86_400_000L);
        assertThat(RawRedis.command(redis, "GET " + RECORD)).doesNotContain(PRINT);
    }

    @Test
    void aClaimRunsOutAndIsThenNobodysToKeepOrRelease() throws Exception {
        Claimed.Ours late = claimed("d1");
        assertThat(Long.parseLong(RawRedis.command(redis, "PTTL " + RECORD).substring(1)))
                .isBetween(20_000L, 30_000L);
        assertThat(RawRedis.command(redis, "DEL " + RECORD)).isEqualTo(":1");
        Claimed.Ours next = claimed("d1");

        assertThat(answer(answers(0).keep(late.token(), Records.answer(201)))).isInstanceOf(Conflict.class);
        assertThat(answer(answers(0).release(late.token()))).isInstanceOf(Conflict.class);

        assertThat(answer(answers(0).release(next.token()))).isEqualTo(new Stored());
        assertThat(RawRedis.command(redis, "DBSIZE")).isEqualTo(":0");
    }

    @Test
    void anOrganizerHasABoundedNumberAndGetsRoomAsTheyExpire() throws Exception {
        for (int i = 0; i < StoreLimits.MAX_KEPT_ANSWERS; i += AT_ONCE) {
            claimAtOnce("k" + i + "-");
        }

        assertThat(answer(answers(1).claim("cup", "d1", PRINT))).isEqualTo(new Claimed.Full());
        assertThat(answer(answers(1).claim("rival", "d1", PRINT))).isInstanceOf(Claimed.Ours.class);

        nowMillis += StoreLimits.IN_FLIGHT_KEPT.toMillis();
        assertThat(answer(answers(1).claim("cup", "d1", PRINT))).isInstanceOf(Claimed.Ours.class);
    }

    private void claimAtOnce(String prefix) throws Exception {
        List<CompletionStage<Claimed>> claims = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            claims.add(answers(0).claim("cup", prefix + i, PRINT));
        }
        for (CompletionStage<Claimed> claim : claims) {
            assertThat(answer(claim)).isInstanceOf(Claimed.Ours.class);
        }
    }

    private Claimed.Ours claimed(String digest) throws Exception {
        return (Claimed.Ours) answer(answers(0).claim("cup", digest, PRINT));
    }

    private IdempotencyRecords answers(int node) {
        return nodes.get(node).idempotency(() -> nowMillis);
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
