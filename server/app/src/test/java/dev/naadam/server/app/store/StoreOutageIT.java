package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.naadam.server.app.redis.EmbeddedRedis;
import dev.naadam.server.app.redis.RedisBinary;
import dev.naadam.server.app.store.ReadResult.Found;
import dev.naadam.server.app.store.WriteResult.StoreAway;
import dev.naadam.server.app.store.WriteResult.Stored;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis is killed under the store: it is a state, it is counted, it is brought back, and no result is lost. */
class StoreOutageIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int RESULTS = 50;

    @TempDir
    Path folder;

    private final CountingMeter meter = new CountingMeter();
    private EmbeddedRedis redis;
    private ControlStore store;

    @BeforeEach
    void open() throws Exception {
        redis = EmbeddedRedis.open(folder, RedisBinary.bundled(), new SecureRandom());
        store = openStore();
    }

    @AfterEach
    void close() {
        store.close();
        redis.close();
    }

    @Test
    void storesEveryResultOfAnOutageOnceAndInOrder() throws Exception {
        List<Long> settled = new CopyOnWriteArrayList<>();
        ResultOutbox outbox = new ResultOutbox(
                store::putResult,
                (result, outcome) -> {
                    assertThat(outcome).isEqualTo(new Stored());
                    settled.add(result.finalHash());
                },
                System::nanoTime,
                ResultOutbox.Backoff.USUAL);
        killRedis();

        for (int i = 0; i < RESULTS; i++) {
            assertThat(outbox.offer(result(i))).isEqualTo(OutboxOffer.TAKEN);
        }

        // nobody revives it here: the store's own watch does
        assertThat(outbox.close(LIMIT)).isEmpty();
        assertThat(settled).isSorted().hasSize(RESULTS);
        for (int i = 0; i < RESULTS; i++) {
            assertThat(answer(store.result(new UUID(0, i)))).isEqualTo(new Found<>(result(i)));
        }
    }

    @Test
    void saysThatRedisIsAwayAndThatItIsBack() throws Exception {
        List<StoreState> told = new CopyOnWriteArrayList<>();
        store.onStateChange(told::add);

        killRedis();

        await().atMost(LIMIT).until(() -> told.contains(StoreState.UNREACHABLE));
        assertThat(answer(store.match(new UUID(0, 0)))).isInstanceOf(ReadResult.StoreAway.class);
        await().atMost(LIMIT).until(() -> store.state() == StoreState.REACHABLE);
        assertThat(told).containsExactly(StoreState.UNREACHABLE, StoreState.REACHABLE);
        assertThat(meter.states()).containsExactly(StoreState.REACHABLE, StoreState.UNREACHABLE, StoreState.REACHABLE);
        assertThat(meter.failed("match-get")).isEqualTo(1);
    }

    @Test
    void answersWithinItsTimeoutWhenRedisHangs() throws Exception {
        assertThat(signal("STOP")).isZero();
        try {
            assertThat(answer(store.putResult(result(1)))).isInstanceOf(StoreAway.class);
            assertThat(store.state()).isEqualTo(StoreState.UNREACHABLE);
        } finally {
            assertThat(signal("CONT")).isZero();
        }

        await().atMost(LIMIT).until(() -> store.state() == StoreState.REACHABLE);
    }

    @Test
    void findsWhatWasStoredAfterARestartOfEverything() throws Exception {
        assertThat(answer(store.putResult(result(1)))).isEqualTo(new Stored());
        assertThat(answer(store.putMatch(Records.match(new UUID(0, 1), 5)))).isEqualTo(new Stored());
        close();

        open();

        assertThat(answer(store.result(new UUID(0, 1)))).isEqualTo(new Found<>(result(1)));
        assertThat(answer(store.match(new UUID(0, 1)))).isEqualTo(new Found<>(Records.match(new UUID(0, 1), 5)));
    }

    @Test
    void findsWhatWasStoredAfterRedisWasKilled() throws Exception {
        assertThat(answer(store.putResult(result(1)))).isEqualTo(new Stored());

        killRedis();

        await().atMost(LIMIT).until(() -> answer(store.result(new UUID(0, 1))).equals(new Found<>(result(1))));
    }

    @Test
    void remarksOnTheVersionThatComesWithUs() {
        assertThat(store.versionWarning().orElseThrow()).contains("security fixes");
    }

    private ControlStore openStore() throws StoreUnavailable {
        return ControlStore.open(
                new StoreSettings(redis, Records.keys(1), new SecureRandom(), System::nanoTime, meter));
    }

    private void killRedis() {
        ProcessHandle process = ProcessHandle.of(redis.pid()).orElseThrow();
        assertThat(process.destroyForcibly()).isTrue();
        await().atMost(LIMIT).until(() -> !process.isAlive());
    }

    private int signal(String name) throws Exception {
        return new ProcessBuilder("kill", "-" + name, Long.toString(redis.pid()))
                .start()
                .waitFor();
    }

    private static ResultRecord result(int number) {
        return Records.result(new UUID(0, number), number);
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
