package dev.naadam.server.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.MemoryReplays;
import dev.naadam.server.core.journal.CloseReason;
import dev.naadam.server.core.journal.EntryWriter;
import dev.naadam.server.core.journal.MatchLog;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.journal.StoredEntry;
import dev.naadam.server.core.replay.ReadReplay;
import dev.naadam.server.core.replay.ReplayEnd.Ending;
import dev.naadam.server.core.replay.ReplayReader;
import dev.naadam.server.core.replay.Verification;
import dev.naadam.server.core.replay.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A match whose node died is recorded on by the next one, from what the log still has. */
class LoggedTicksTest {

    private static final UUID MATCH = new UUID(3, 6);
    private static final int INDEX = 4;
    private static final byte[] SNAPSHOT = {1};

    private final MemoryReplays store = new MemoryReplays();
    private final CompletableFuture<UUID> whole = new CompletableFuture<>();
    private final ReplayOutbox outbox = new ReplayOutbox(store, new ReplayCounters(), new ReplayBacklog(() -> 0));
    private final Recordings recordings = new Recordings(outbox, whole::complete, () -> PlayedMatch.STARTED_MILLIS);
    private final PlayedMatch match = new PlayedMatch(MATCH, 12);
    private final List<StoredEntry> entries = new ArrayList<>();

    @AfterEach
    void close() {
        recordings.close();
    }

    /** Plays so many ticks, each in an entry of its own. */
    private void playLogged(int ticks) {
        for (int i = 0; i < ticks; i++) {
            match.step();
            EntryWriter writer = new EntryWriter();
            assertThat(writer.tick(INDEX, match.tick(), match.chain.value(), match.inputs))
                    .isTrue();
            log(writer);
        }
    }

    private void log(EntryWriter writer) {
        entries.add(new StoredEntry(entries.size() + 1, writer.toBytes()));
    }

    /** What a successor reads, from this entry on. */
    private LoggedTicks read(int from, long snapshotTick) {
        MatchLog inLog = new MatchLog(INDEX, MATCH, 1, snapshotTick, SNAPSHOT, List.of());
        List<StoredEntry> left = entries.subList(from, entries.size());
        return LoggedTicks.of(new ReadLog.Intact(entries.size(), left, List.of(inLog)));
    }

    private void playOut() {
        Recording recording = recordings.enter(match.spec, new Recording.Start(9, match.tick(), match.chain.value()));
        while (match.outcome() == null) {
            match.step();
            recording.ticked(match.tick(), match.chain.value(), match.inputs.presentMask(), match.inputs.bytes());
        }
        recording.end(match.outcome(), PlayedMatch.STARTED_MILLIS + 12_000);
    }

    private Verification verify() {
        recordings.close();
        FoundReplay found = new ReplayLibrary(store, () -> PlayedMatch.KEYS)
                .find(MATCH)
                .toCompletableFuture()
                .join();
        byte[] file = ((FoundReplay.File) found).bytes();
        return new Verifier(((ReadReplay.Parsed) ReplayReader.read(file)).replay(), match.spec.game(), ticks -> {})
                .verify();
    }

    @Test
    void aMatchThatMovesLosesNothingOfItsReplay() {
        playLogged(40);
        recordings.adopt(match.spec, 2, read(0, 20), INDEX);
        recordings.leave(MATCH);

        playOut();

        assertThat(verify()).isEqualTo(new Verification.Holds(720, Ending.OUTCOME));
    }

    @Test
    void aTrimmedLogIsRecordedBehindItsFirstTick() {
        playLogged(40);

        recordings.adopt(match.spec, 2, read(30, 35), INDEX);
        assertThat(recordings.durableTick(MATCH)).isEqualTo(31);
        recordings.leave(MATCH);
        recordings.close();

        assertThat(store.parts.get(MATCH)).containsKey("ticks-32-40-2");
    }

    @Test
    void whatTheLogHasOfAnEarlierMatchUnderTheSameIndexIsLeftOut() {
        playLogged(3);
        EntryWriter next = new EntryWriter();
        assertThat(next.close(INDEX, CloseReason.OVER)).isTrue();
        assertThat(next.open(INDEX, MATCH, 0, SNAPSHOT)).isTrue();
        log(next);

        recordings.adopt(match.spec, 2, read(0, 0), INDEX);

        assertThat(recordings.durableTick(MATCH)).isZero();
    }

    @Test
    void aMatchThatHadNotBegunIsRecordedFromItsFirstTick() {
        recordings.adopt(match.spec, 2, read(0, 0), INDEX);

        assertThat(recordings.durableTick(MATCH)).isZero();
    }

    @Test
    void ticksOfOtherMatchesAreNotTaken() {
        match.step();
        EntryWriter writer = new EntryWriter();
        assertThat(writer.tick(INDEX + 1, 1, match.chain.value(), match.inputs)).isTrue();
        log(writer);

        recordings.adopt(match.spec, 2, read(0, 5), INDEX);

        assertThat(recordings.durableTick(MATCH)).isEqualTo(Recording.NOTHING_TO_WAIT_FOR);
    }
}
