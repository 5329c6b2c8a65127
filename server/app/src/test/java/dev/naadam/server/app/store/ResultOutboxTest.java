package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.naadam.server.app.store.WriteResult.AlreadyStored;
import dev.naadam.server.app.store.WriteResult.Conflict;
import dev.naadam.server.app.store.WriteResult.StoreAway;
import dev.naadam.server.app.store.WriteResult.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outbox before a store that is a list and may be away. */
class ResultOutboxTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final ResultOutbox.Backoff QUICK =
            new ResultOutbox.Backoff(Duration.ofMillis(1), Duration.ofMillis(4));
    private static final ResultOutbox.Backoff SLOW = new ResultOutbox.Backoff(Duration.ofHours(1), Duration.ofHours(1));

    private final List<ResultRecord> stored = new CopyOnWriteArrayList<>();
    private final List<WriteResult> settled = new CopyOnWriteArrayList<>();
    private final AtomicLong nowNanos = new AtomicLong(1_000);
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<ResultOutbox> opened = new ArrayList<>();
    private volatile boolean isAway;

    @AfterEach
    void closeAll() {
        opened.forEach(outbox -> outbox.close(Duration.ZERO));
    }

    @Test
    void storesInTheOrderOfOffers() {
        ResultOutbox outbox = outbox(this::store, QUICK);

        offer(outbox, 100);

        assertThat(outbox.close(LIMIT)).isEmpty();
        assertThat(stored).isEqualTo(results(100));
    }

    @Test
    void keepsResultsWhileTheStoreIsAwayAndStoresThemWhenItIsBack() {
        isAway = true;
        ResultOutbox outbox = outbox(this::store, QUICK);
        offer(outbox, 10);
        await().until(() -> attempts.get() >= 3);
        assertThat(outbox.length()).isEqualTo(10);

        isAway = false;

        await().until(() -> outbox.length() == 0);
        assertThat(stored).isEqualTo(results(10));
    }

    @Test
    void triesAtOnceWhenItIsWoken() {
        isAway = true;
        ResultOutbox outbox = outbox(this::store, SLOW);
        offer(outbox, 1);
        await().until(() -> attempts.get() == 1);
        isAway = false;

        outbox.wake();

        await().until(() -> outbox.length() == 0);
    }

    @Test
    void survivesAStoreThatThrowsOrFails() {
        ResultOutbox outbox = outbox(
                result -> switch (attempts.incrementAndGet()) {
                    case 1 -> throw new IllegalStateException("surprise");
                    case 2 -> CompletableFuture.failedStage(new IllegalStateException("surprise"));
                    default -> store(result);
                },
                QUICK);

        offer(outbox, 1);

        assertThat(outbox.close(LIMIT)).isEmpty();
        assertThat(stored).isEqualTo(results(1));
    }

    @Test
    void tellsOfConflictsAndGoesOn() {
        ResultOutbox outbox = outbox(
                result -> CompletableFuture.completedStage(
                        result.finalHash() == 0 ? new Conflict("another") : new AlreadyStored()),
                QUICK);

        offer(outbox, 2);

        assertThat(outbox.close(LIMIT)).isEmpty();
        assertThat(settled).containsExactly(new Conflict("another"), new AlreadyStored());
    }

    @Test
    void refusesTheNewestWhenFull() {
        isAway = true;
        ResultOutbox outbox = outbox(this::store, SLOW);
        offer(outbox, StoreLimits.MAX_WAITING_RESULTS);

        OutboxOffer offer = outbox.offer(result(-1));

        assertThat(offer).isEqualTo(OutboxOffer.FULL);
        assertThat(outbox.length()).isEqualTo(StoreLimits.MAX_WAITING_RESULTS);
    }

    @Test
    void knowsHowLongTheOldestHasWaited() {
        isAway = true;
        ResultOutbox outbox = outbox(this::store, SLOW);
        assertThat(outbox.oldestAgeNanos()).isZero();
        offer(outbox, 1);
        nowNanos.addAndGet(500);
        offer(outbox, 1);

        assertThat(outbox.oldestAgeNanos()).isEqualTo(500);
    }

    @Test
    void saysOnClosingWhatIsNotStored() {
        isAway = true;
        ResultOutbox outbox = outbox(this::store, QUICK);
        offer(outbox, 3);

        List<ResultRecord> left = outbox.close(Duration.ofMillis(20));

        assertThat(left).isEqualTo(results(3));
        assertThat(outbox.offer(result(9))).isEqualTo(OutboxOffer.CLOSED);
    }

    private ResultOutbox outbox(
            Function<ResultRecord, CompletionStage<WriteResult>> store, ResultOutbox.Backoff backoff) {
        ResultOutbox outbox =
                new ResultOutbox(store, (ignored, outcome) -> settled.add(outcome), nowNanos::get, backoff);
        opened.add(outbox);
        return outbox;
    }

    private CompletionStage<WriteResult> store(ResultRecord result) {
        attempts.incrementAndGet();
        if (isAway) {
            return CompletableFuture.completedStage(new StoreAway("away"));
        }
        stored.add(result);
        return CompletableFuture.completedStage(new Stored());
    }

    private static void offer(ResultOutbox outbox, int count) {
        results(count).forEach(result -> assertThat(outbox.offer(result)).isEqualTo(OutboxOffer.TAKEN));
    }

    private static List<ResultRecord> results(int count) {
        List<ResultRecord> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(result(i));
        }
        return results;
    }

    private static ResultRecord result(int number) {
        return Records.result(new UUID(0, number), number);
    }
}
