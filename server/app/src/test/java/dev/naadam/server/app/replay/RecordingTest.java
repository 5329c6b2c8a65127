package dev.naadam.server.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.MemoryReplays;
import dev.naadam.server.app.store.WriteResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Recordings and the outbox behind them, before a store that a test controls. */
class RecordingTest {

    private static final UUID MATCH = new UUID(3, 6);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MemoryReplays store = new MemoryReplays();
    private final ReplayCounters counters = new ReplayCounters();
    private final List<UUID> whole = new CopyOnWriteArrayList<>();
    private boolean hasRoom = true;
    private final AtomicLong nowNanos = new AtomicLong();
    private final ReplayBacklog backlog = new ReplayBacklog(nowNanos::get);
    private final ReplayOutbox outbox = new ReplayOutbox(
            (part, isOver) -> hasRoom
                    ? store.put(part, isOver)
                    : CompletableFuture.completedStage(new WriteResult.Conflict("no room")),
            counters,
            backlog);
    private final Recordings recordings = new Recordings(outbox, whole::add, () -> PlayedMatch.STARTED_MILLIS);
    private final PlayedMatch match = new PlayedMatch(MATCH, 20);

    @AfterEach
    void close() {
        recordings.close();
    }

    private void play(Recording recording, int ticks) {
        for (int i = 0; i < ticks; i++) {
            match.step();
            recording.ticked(match.tick(), match.chain.value(), match.inputs.presentMask(), match.inputs.bytes());
        }
    }

    private Set<String> stored() {
        return store.parts.getOrDefault(MATCH, Map.of()).keySet();
    }

    private void awaitStored(String... parts) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stored()).containsExactlyInAnyOrder(parts));
    }

    @Test
    void storesWhatIsCommittedAndNothingElse() {
        Recording recording = recordings.enter(match.spec, new Recording.Start(1, 0, 0));

        play(recording, 650);
        recording.committed(599);
        awaitStored("head", "ticks-1-300-1");
        recording.committed(600);

        awaitStored("head", "ticks-1-300-1", "ticks-301-600-1");
        Awaitility.await().atMost(PATIENCE).until(() -> recordings.durableTick(MATCH) == 600);
    }

    @Test
    void logsAreToldHowLongPartsHaveWaited() {
        assertThat(backlog.waitingNanos()).isZero();
        store.away = "it is night";

        recordings.enter(match.spec, new Recording.Start(1, 0, 0));
        nowNanos.set(7_000_000_000L);
        assertThat(backlog.waitingNanos()).isEqualTo(7_000_000_000L);

        store.away = "";
        Awaitility.await().atMost(PATIENCE).until(() -> backlog.waitingNanos() == 0);
    }

    @Test
    void aPartThatFindsNoRoomIsNotWaitedFor() {
        hasRoom = false;

        recordings.enter(match.spec, new Recording.Start(1, 0, 0));

        Awaitility.await().atMost(PATIENCE).until(() -> backlog.waitingNanos() == 0);
    }

    @Test
    void nothingIsDurableThatTheStoreDoesNotHave() {
        store.away = "it is night";
        Recording recording = recordings.enter(match.spec, new Recording.Start(1, 0, 0));

        play(recording, 301);
        recording.committed(301);

        assertThat(recordings.durableTick(MATCH)).isZero();
        store.away = "";
        Awaitility.await().atMost(PATIENCE).until(() -> recordings.durableTick(MATCH) == 300);
        assertThat(counters.of(ReplayFate.LOST)).isZero();
    }

    @Test
    void aMatchThatEndsIsWholeOnceAllOfItIsStored() {
        store.away = "it is night";
        Recording recording = recordings.enter(match.spec, new Recording.Start(1, 0, 0));

        play(recording, 310);
        recording.end(null, PlayedMatch.STARTED_MILLIS + 5_000);
        assertThat(recordings.durableTick(MATCH)).isZero();
        store.away = "";

        Awaitility.await().atMost(PATIENCE).until(() -> whole.contains(MATCH));
        awaitStored("head", "ticks-1-300-1", "ticks-301-310-1", "end");
        assertThat(recordings.durableTick(MATCH)).isEqualTo(Recording.NOTHING_TO_WAIT_FOR);
        assertThat(counters.of(ReplayFate.WHOLE)).isEqualTo(1);
        assertThat(counters.of(PartFate.STORED)).isEqualTo(4);
    }

    @Test
    void aMatchThatGoesElsewhereLeavesWhatIsCommitted() {
        Recording recording = recordings.enter(match.spec, new Recording.Start(1, 0, 0));

        play(recording, 40);
        recording.committed(40);
        recordings.leave(MATCH);

        awaitStored("head", "ticks-1-40-1");
        assertThat(recordings.durableTick(MATCH)).isEqualTo(Recording.NOTHING_TO_WAIT_FOR);
    }

    @Test
    void ticksThatAreNotCommittedAreNotLeft() {
        Recording recording = recordings.enter(match.spec, new Recording.Start(1, 0, 0));

        play(recording, 40);
        recording.committed(39);
        recordings.leave(MATCH);

        recordings.close();
        assertThat(stored()).containsExactly("head");
    }

    @Test
    void withoutRoomTheRestIsGivenUpAndNobodyWaitsForIt() {
        Recording recording = recordings.enter(match.spec, new Recording.Start(1, 0, 0));
        awaitStored("head");
        hasRoom = false;

        play(recording, 300);
        recording.committed(300);
        Awaitility.await().atMost(PATIENCE).until(() -> counters.of(PartFate.NO_ROOM) == 1);
        hasRoom = true;
        play(recording, 300);
        recording.committed(600);
        recording.end(null, PlayedMatch.STARTED_MILLIS + 10_000);

        Awaitility.await().atMost(PATIENCE).until(() -> counters.of(PartFate.GIVEN_UP) > 0);
        recordings.close();
        assertThat(stored()).containsExactly("head");
        assertThat(recordings.durableTick(MATCH)).isEqualTo(Recording.NOTHING_TO_WAIT_FOR);
        assertThat(counters.of(ReplayFate.LOST)).isEqualTo(1);
        assertThat(counters.of(ReplayFate.WHOLE)).isZero();
        assertThat(whole).isEmpty();
    }

    @Test
    void moreThanMayWaitIsRefusedAtOnce() {
        store.away = "it is night";
        List<Recording> all = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            all.add(recordings.enter(new PlayedMatch(new UUID(9, i)).spec, new Recording.Start(1, 0, 0)));
        }

        assertThat(all).anyMatch(Recording::isGivenUp);
        assertThat(counters.of(PartFate.FULL)).isPositive().isEqualTo(counters.of(ReplayFate.LOST));
        store.away = "";
    }
}
