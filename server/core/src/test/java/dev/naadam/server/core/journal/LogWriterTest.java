package dev.naadam.server.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.naadam.game.TickInputs;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The owner's side of a log, one reply at a time. {@link OwnershipSimTest} has the schedules. */
class LogWriterTest {

    private static final long MILLI = 1_000_000;
    private static final int MATCHES = 25;
    private static final int STEADY_ENTRIES = 20_000;
    private static final Ownership OWNER = new Ownership(new ShardId("shard"), 5, new UUID(1, 1));
    private static final byte[] SNAPSHOT = {1, 2, 3};

    private final ScriptedStore store = new ScriptedStore();
    private final TickInputs inputs = new TickInputs(2, 4);
    private final List<String> heard = new ArrayList<>();
    private final LogWriter writer = new LogWriter(OWNER, store, new Heard());
    private long nowNanos = MILLI;
    private long tick;

    @Test
    void anEntryIsAcknowledgedByItsOwnReplyAndNoEarlier() {
        write(2);
        assertThat(writer.acked()).isZero();

        store.say(Verdict.APPENDED);
        advance();

        assertThat(writer.acked()).isEqualTo(1);
        assertThat(writer.last()).isEqualTo(2);
    }

    @Test
    void noMoreThanAWindowIsOnItsWay() {
        write(LogWriter.WINDOW_ENTRIES + 10);
        assertThat(store.onTheirWay()).hasSize(LogWriter.WINDOW_ENTRIES);

        store.say(Verdict.APPENDED);
        advance();

        assertThat(store.onTheirWay()).hasSize(LogWriter.WINDOW_ENTRIES).startsWith(2L);
    }

    @Test
    void afterAFailureEverythingBehindTheLastAcknowledgementIsSentAgainInOrder() {
        write(4);
        store.say(Verdict.APPENDED);
        store.say(new Verdict.Failed(JournalFailure.OUT_OF_MEMORY));
        advance();

        assertThat(store.abandoned).isEqualTo(1);
        assertThat(heard).containsExactly("OUT_OF_MEMORY");
        assertThat(store.onTheirWay()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aCopyThatTheStoreHadAlreadyIsAcknowledgedAsWell() {
        write(2);
        store.say(new Verdict.Old(2));
        store.say(Verdict.DUPLICATE);
        advance();

        assertThat(writer.acked()).isEqualTo(2);
    }

    @Test
    void aConnectionThatSaysNothingIsGivenUpAfterHalfASecond() {
        write(1);
        nowNanos += LogWriter.LATE_NANOS - 1;
        advance();
        assertThat(store.abandoned).isZero();

        nowNanos++;
        advance();

        assertThat(heard).containsExactly("LATE");
        assertThat(store.onTheirWay()).containsExactly(1L);
    }

    @Test
    void anEntryThatWaitsForAQuarterOfASecondStallsStrictMatchesUntilItIsThere() {
        write(1);
        nowNanos += LogWriter.STALL_NANOS;
        assertThat(writer.isStalled(nowNanos)).isTrue();
        assertThat(writer.lagNanos(nowNanos)).isEqualTo(LogWriter.STALL_NANOS);

        store.say(Verdict.APPENDED);
        advance();

        assertThat(writer.isStalled(nowNanos)).isFalse();
        assertThat(writer.lagNanos(nowNanos)).isZero();
    }

    @Test
    void whoIsFencedIsSilentFromThenOn() {
        write(2);
        store.say(new Verdict.Fenced(OWNER.epoch() + 1));
        store.say(Verdict.APPENDED);
        advance();
        long sent = store.sent;

        assertThat(writer.state()).isEqualTo(LogWriter.State.FENCED);
        assertThat(writer.acked()).isZero();
        assertThat(writer.append(nowNanos)).isEqualTo(LogWriter.REFUSED);
        assertThat(store.sent).isEqualTo(sent);
    }

    @Test
    void anotherEntryOfTheSameNumberIsAnAlarm() {
        write(1);
        store.say(Verdict.DIVERGED);
        advance();

        assertThat(writer.state()).isEqualTo(LogWriter.State.DIVERGED);
    }

    @Test
    void whatTheStoreHasForgottenIsUploadedBeforeAnythingNewer() {
        write(10);
        acknowledgeAll();
        write(1);
        store.say(new Verdict.Gap(7));
        advance();

        assertThat(heard).containsExactly("repairing 3");
        assertThat(store.onTheirWay()).startsWith(7L, 8L, 9L, 10L, 11L);
        assertThat(writer.acked()).isEqualTo(10);
    }

    @Test
    void aClaimThatTheStoreHasForgottenIsMadeAgainAndNothingIsSentBefore() {
        write(10);
        acknowledgeAll();
        write(1);
        store.say(new Verdict.Fenced(OWNER.epoch() - 1));
        advance();
        assertThat(writer.state()).isEqualTo(LogWriter.State.FORGOTTEN);
        assertThat(writer.forgottenEpoch()).isEqualTo(OWNER.epoch() - 1);
        assertThat(store.onTheirWay()).isEmpty();

        writer.reclaimed(new Ownership(OWNER.shard(), OWNER.epoch() + 1, new UUID(2, 2)), 9);
        advance();

        assertThat(writer.state()).isEqualTo(LogWriter.State.WRITING);
        assertThat(store.onTheirWay()).containsExactly(9L, 10L, 11L);
    }

    @Test
    void whoCannotGoOnWithWhatIsKeptHasLostTheLog() {
        open();
        write(1);
        store.takeEverything();
        // the only snapshot falls out of the ring
        for (int i = 0; i <= EntryRing.MAX_ENTRIES; i++) {
            write(1);
            advance();
        }
        assertThat(writer.firstKept()).isGreaterThan(1);

        store.takeNothing();
        write(1);
        store.say(new Verdict.Fenced(0));
        advance();

        assertThat(writer.state()).isEqualTo(LogWriter.State.LOST);
        assertThat(writer.append(nowNanos)).isEqualTo(LogWriter.REFUSED);
    }

    @Test
    void aClaimBeyondWhatWasAcknowledgedIsNotTakenForOurs() {
        write(1);
        store.say(new Verdict.Fenced(0));
        advance();

        assertThatThrownBy(() -> writer.reclaimed(OWNER, 1))
                .hasMessageContaining("expected: FORGOTTEN or WRITING, 0 to 0");
    }

    @Test
    void sayingWhyThereIsNoConnectionIsHeard() {
        store.refusal = JournalFailure.LOADING;

        advance();

        assertThat(heard).containsExactly("LOADING");
    }

    @Test
    void aSteadyEntryOfManyMatchesAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        LogWriter quiet = new LogWriter(OWNER, store, new Quiet());
        store.takeEverything();
        // the ring gets its chunks and the code is compiled
        steady(quiet, STEADY_ENTRIES);

        long before = threads.getCurrentThreadAllocatedBytes();
        steady(quiet, STEADY_ENTRIES);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(quiet.acked()).isEqualTo(2L * STEADY_ENTRIES);
        assertThat(allocated / (double) STEADY_ENTRIES).as("bytes per entry").isLessThan(1);
    }

    private void steady(LogWriter quiet, int entries) {
        for (int i = 0; i < entries; i++) {
            tick++;
            nowNanos += 4 * MILLI;
            for (int match = 0; match < MATCHES; match++) {
                quiet.entry().tick(match, tick, tick, inputs);
            }
            if (tick % 60 == 0) {
                quiet.entry().snapshot((int) (tick / 60) % MATCHES, OWNER.nonce(), tick, SNAPSHOT);
            }
            quiet.append(nowNanos);
            quiet.advance(nowNanos + MILLI);
        }
    }

    private void open() {
        writer.entry().open(0, new UUID(0, 1), 0, SNAPSHOT);
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            writer.entry().tick(0, ++tick, tick, inputs);
            writer.append(nowNanos);
        }
    }

    private void acknowledgeAll() {
        while (writer.acked() < writer.last()) {
            store.say(Verdict.APPENDED);
            advance();
        }
    }

    private void advance() {
        writer.advance(nowNanos);
    }

    private final class Heard implements JournalObserver {

        @Override
        public void acknowledged(long nanos) {}

        @Override
        public void failed(JournalFailure failure) {
            heard.add(failure.name());
        }

        @Override
        public void repairing(long entries) {
            heard.add("repairing " + entries);
        }
    }

    private static final class Quiet implements JournalObserver {

        @Override
        public void acknowledged(long nanos) {}

        @Override
        public void failed(JournalFailure failure) {}

        @Override
        public void repairing(long entries) {}
    }
}
