package dev.naadam.server.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.naadam.server.core.ledger.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueRoundTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final UUID ID = new UUID(1, 1);
    private static final Errand LOBBY = new Errand(Errand.Kind.LOBBY, ID);

    private final LedgersInMemory store = new LedgersInMemory();
    private final AtomicLong clockMillis = new AtomicLong(1_000);
    private final LedgerCounters counters = new LedgerCounters();
    private final List<DueRound> rounds = new ArrayList<>();

    @AfterEach
    void close() {
        rounds.forEach(DueRound::close);
    }

    @Test
    void sendsTheClerkOnceForWhatIsDue() {
        RecordingClerk clerk = new RecordingClerk(Rules.NEVER);
        DueRound round = round(clerk);
        store.onAnnouncement(round::hear);

        schedule(LOBBY, 1_000);

        await().atMost(LIMIT).until(store.leases::isEmpty);
        await().atMost(LIMIT).until(() -> clerk.attended.size() == 1);
        assertThat(store.due).isEmpty();
        assertThat(counters.of(LedgerCount.DUE_TAKEN)).isEqualTo(1);
    }

    @Test
    void waitsUntilItsClockSaysSo() {
        RecordingClerk clerk = new RecordingClerk(Rules.NEVER);
        round(clerk);
        schedule(LOBBY, 2_000);
        schedule(new Errand(Errand.Kind.LOBBY, new UUID(2, 2)), 1_000);
        await().atMost(LIMIT).until(() -> clerk.attended.size() == 1);

        clockMillis.set(2_000);

        await().atMost(LIMIT).until(() -> clerk.attended.contains(ID));
    }

    @Test
    void comesBackWhenTheClerkSaysSo() {
        RecordingClerk clerk = new RecordingClerk(5_000);
        round(clerk);
        schedule(LOBBY, 0);
        await().atMost(LIMIT).until(() -> store.due.containsValue(5_000L));

        clockMillis.set(5_000);

        await().atMost(LIMIT).until(() -> clerk.attended.size() >= 2);
    }

    @Test
    void leavesWhatFailedToRunOutAndToOthers() {
        Clerk failing = id -> CompletableFuture.failedStage(new IllegalStateException("killed by the test"));
        DueRound first = round(failing);
        schedule(LOBBY, 0);
        await().atMost(LIMIT).until(() -> counters.of(LedgerCount.DUE_FAILED) == 1);
        first.close();
        RecordingClerk clerk = new RecordingClerk(Rules.NEVER);
        round(clerk);
        assertThat(clerk.attended).isEmpty();

        store.runOut();

        await().atMost(LIMIT).until(() -> clerk.attended.contains(ID));
        assertThat(counters.of(LedgerCount.DUE_RUN_OUT)).isEqualTo(1);
    }

    @Test
    void aClerkThatThrowsStopsNothing() {
        RecordingClerk clerk = new RecordingClerk(Rules.NEVER);
        UUID other = new UUID(2, 2);
        round(id -> {
            if (id.equals(ID)) {
                throw new IllegalStateException("thrown by the test");
            }
            return clerk.attend(id);
        });
        schedule(LOBBY, 0);
        await().atMost(LIMIT).until(() -> counters.of(LedgerCount.DUE_FAILED) == 1);

        schedule(new Errand(Errand.Kind.LOBBY, other), 0);

        await().atMost(LIMIT).until(() -> clerk.attended.contains(other));
    }

    @Test
    void whatBecomesDueWhileItIsAttendedIsAttendedAgain() {
        CompletableFuture<Long> slow = new CompletableFuture<>();
        List<UUID> attended = new CopyOnWriteArrayList<>();
        round(id -> {
            attended.add(id);
            return attended.size() == 1 ? slow : CompletableFuture.completedStage(Rules.NEVER);
        });
        schedule(LOBBY, 0);
        await().atMost(LIMIT).until(() -> attended.size() == 1);

        schedule(LOBBY, 0);
        slow.complete(Rules.NEVER);

        await().atMost(LIMIT).until(() -> attended.size() == 2);
    }

    @Test
    void isOnABoundedNumberOfErrandsAtATime() {
        List<CompletableFuture<Long>> open = new CopyOnWriteArrayList<>();
        round(id -> {
            CompletableFuture<Long> stage = new CompletableFuture<>();
            open.add(stage);
            return stage;
        });

        for (int i = 0; i <= DueRound.MAX_RUNNING; i++) {
            schedule(new Errand(Errand.Kind.LOBBY, new UUID(9, i)), 0);
        }

        await().atMost(LIMIT).until(() -> open.size() == DueRound.MAX_RUNNING);
        assertThat(store.due).hasSize(1);
        open.getFirst().complete(Rules.NEVER);
        await().atMost(LIMIT).until(() -> open.size() == DueRound.MAX_RUNNING + 1);
    }

    private DueRound round(Clerk clerk) {
        DueRound round = new DueRound(store, Map.of(Errand.Kind.LOBBY, clerk), clockMillis::get, counters);
        rounds.add(round);
        return round;
    }

    private void schedule(Errand errand, long dueMillis) {
        assertThat(store.schedule(errand, dueMillis)).isCompleted();
    }

    /** Remembers where it was sent. */
    private static final class RecordingClerk implements Clerk {

        private final List<UUID> attended = new CopyOnWriteArrayList<>();
        private final long dueMillis;

        RecordingClerk(long dueMillis) {
            this.dueMillis = dueMillis;
        }

        @Override
        public CompletionStage<Long> attend(UUID id) {
            attended.add(id);
            return CompletableFuture.completedStage(dueMillis);
        }
    }
}
