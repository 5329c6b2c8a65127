package dev.naadam.server.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.JournalObserver;
import dev.naadam.server.core.journal.LogRecord;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.Verdict;
import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.PlainCiphers;
import dev.naadam.server.core.session.Recess;
import dev.naadam.server.core.session.ScriptedClient;
import dev.naadam.server.core.session.ToyGame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a shard writes down, when, and what it does with the answers. */
class ShardJournalTest {

    private static final long TICK_NANOS = 20_000_000;
    private static final long MILLI = 1_000_000;

    private final List<MemoryLog> logs = new ArrayList<>();
    private final List<LogWriter.State> ends = new ArrayList<>();
    private final List<Long> left = new ArrayList<>();
    private LogKeeper.Answer released = LogKeeper.Answer.PENDING;
    private LogKeeper.Answer takenBack = LogKeeper.Answer.PENDING;
    private int releases;
    private int reclaims;
    private boolean isOutrun;
    private boolean isNothingStored;
    private long storedNanos;
    private final ShardJournal journal = new ShardJournal(new Keeper(), new PlainSeals());
    private final PlainCiphers ciphers = new PlainCiphers();
    private final Shard shard = new Shard(
            new ShardLimits(400, 1 << 12, 1, 0),
            (address, packet, length) -> {},
            bytes -> {},
            ciphers,
            journal,
            MatchObserver.NONE,
            0);
    private long matches;
    private long nowNanos;

    @Test
    void aLogIsBegunWithTheFirstMatchThatNeedsOne() {
        open(Durability.NONE);
        turn();
        assertThat(logs).isEmpty();

        open(Durability.STRICT);
        turn();

        assertThat(logs).hasSize(1);
        assertThat(log().kinds(0)).containsExactly("Open 0", "Session 0");
    }

    @Test
    void whatAllMatchesTellInOneTurnIsOneEntryAndOneFlush() {
        MatchSession first = open(Durability.STRICT);
        MatchSession second = open(Durability.PROVISIONAL);
        open(Durability.NONE);
        turn();
        int flushes = log().flushes;

        nowNanos += TICK_NANOS;
        turn();

        assertThat(log().flushes).isEqualTo(flushes + 1);
        assertThat(log().kinds(1)).containsExactlyInAnyOrder("Tick 0", "Tick 1");
        assertThat(first.tick()).isZero();
        assertThat(second.tick()).isEqualTo(1);
    }

    @Test
    void nothingIsFlushedInATurnWithoutWork() {
        open(Durability.STRICT);
        turn();

        turn();
        nowNanos += MILLI;
        turn();

        assertThat(log().flushes).isEqualTo(1);
    }

    @Test
    void anAnswerIsHandedOnToEveryMatchThatItConcerns() {
        MatchSession first = open(Durability.STRICT);
        MatchSession second = open(Durability.STRICT);
        turn();
        nowNanos += TICK_NANOS;
        turn();
        MatchSession later = open(Durability.STRICT);
        turn();
        nowNanos += TICK_NANOS;
        turn();

        log().answer();
        turn();

        assertThat(List.of(first.tick(), second.tick(), later.tick())).containsExactly(1L, 1L, 1L);
    }

    @Test
    void ofTicksInSeveralEntriesOnlyThoseCountWhoseEntryWasAnswered() {
        MatchSession provisional = open(Durability.PROVISIONAL);
        turn();
        for (int tick = 0; tick < 3; tick++) {
            nowNanos += TICK_NANOS;
            turn();
        }

        // that of its opening, and that of its first tick
        log().answer(2);
        turn();

        assertThat(provisional.tick()).isEqualTo(3);
        assertThat(provisional.committedTick()).isEqualTo(1);
    }

    @Test
    void sessionsAreWrittenDownAsTheyComeAndGo() {
        MatchSession match = open(Durability.STRICT);
        turn();

        shard.exclude(match.spec().id(), 0, Long.MAX_VALUE);
        turn();

        assertThat(log().kinds(0)).containsExactly("Open 0", "Session 0");
        assertThat(log().kinds(1)).containsExactly("Gone 0");
    }

    @Test
    void eachMatchHasASnapshotASecondAndNoFlushHasTwo() {
        for (int match = 0; match < 10; match++) {
            open(Durability.STRICT);
        }
        for (int tick = 0; tick < 115; tick++) {
            if (tick > 0) {
                log().answer();
            }
            turn();
            nowNanos += TICK_NANOS;
        }

        int[] snapshots = new int[10];
        for (int entry = 0; entry < log().entries.size(); entry++) {
            int before = sum(snapshots);
            for (LogRecord record : log().records(entry)) {
                if (record instanceof LogRecord.Snapshot) {
                    snapshots[record.index()]++;
                }
            }
            assertThat(sum(snapshots) - before).isLessThanOrEqualTo(1);
        }
        assertThat(snapshots).containsOnly(2);
    }

    @Test
    void theIndexOfAMatchThatIsOverIsTheNextOnes() {
        MatchSession first = open(Durability.STRICT);
        open(Durability.STRICT);
        turn();

        first.abort(nowNanos);
        open(Durability.STRICT);
        turn();

        assertThat(log().kinds(1)).startsWith("Close 0", "Open 0");
    }

    @Test
    void whoIsFencedHasNoMatchesAnyMore() {
        MatchSession match = open(Durability.STRICT);
        turn();
        nowNanos += TICK_NANOS;
        turn();

        log().verdict = new Verdict.Fenced(2);
        log().answer();
        turn();

        assertThat(ends).containsExactly(LogWriter.State.FENCED);
        assertThat(match.phase()).isEqualTo(MatchSession.Phase.CLOSED);
        assertThat(match.tick()).isZero();
        assertThat(shard.peers()).isZero();
    }

    @Test
    void aMatchThatIsOpenedAfterThatHasANewLog() {
        open(Durability.STRICT);
        turn();
        log().verdict = new Verdict.Fenced(2);
        log().answer();
        turn();

        open(Durability.STRICT);
        turn();

        assertThat(logs).hasSize(2);
        assertThat(log().kinds(0)).containsExactly("Open 0", "Session 0");
    }

    @Test
    void aLogWhoseOwnerTheStoreHasForgottenIsClaimedAgainAndNothingIsMissing() {
        MatchSession match = open(Durability.STRICT);
        turn();
        nowNanos += TICK_NANOS;
        turn();

        log().verdict = new Verdict.Fenced(0);
        log().answer();
        turn();
        turn();
        log().answer();
        turn();

        assertThat(reclaims).isEqualTo(1);
        assertThat(match.tick()).isEqualTo(1);
        assertThat(logs).hasSize(1);
    }

    @Test
    void whoClaimsTooLateHasNoMatchesAnyMore() {
        MatchSession match = open(Durability.STRICT);
        turn();
        isOutrun = true;

        log().verdict = new Verdict.Fenced(0);
        log().answer();
        turn();

        assertThat(match.phase()).isEqualTo(MatchSession.Phase.CLOSED);
        assertThat(journal.state(nowNanos)).isEqualTo(ShardJournal.State.NONE);
    }

    @Test
    void whatIsHandedOverIsCommittedFirstAndHasNoFurtherTick() {
        MatchSession match = open(Durability.STRICT);
        turn();
        nowNanos += TICK_NANOS;
        turn();
        journal.leave(nowNanos);
        turn();
        assertThat(releases).as("while a tick is on its way").isZero();

        log().answer();
        turn();
        int sent = log().entries.size();
        ticks(5);

        assertThat(releases).isPositive();
        assertThat(match.tick()).isEqualTo(1);
        assertThat(log().entries).hasSize(sent);
    }

    @Test
    void thePlayersAreToldWhoHasTheMatchAndItIsGoneFromHere() {
        MatchSession match = leaving();
        released = LogKeeper.Answer.DONE;
        turn();

        journal.handOver(next(1));
        assertThat(match.phase())
                .as("another owner's epoch is not above its own")
                .isNotEqualTo(MatchSession.Phase.CLOSED);
        journal.handOver(next(2));

        assertThat(match.phase()).isEqualTo(MatchSession.Phase.CLOSED);
        assertThat(left).containsExactly(1L);
        assertThat(journal.state(nowNanos)).isEqualTo(ShardJournal.State.NONE);
    }

    @Test
    void aMatchThatNobodyComesForGoesOnUnderAHigherEpochAndIsNotOfferedAgainAtOnce() {
        MatchSession match = leaving();
        long before = match.newestTick();
        released = LogKeeper.Answer.DONE;
        takenBack = LogKeeper.Answer.DONE;
        turn();
        nowNanos += Departure.PATIENCE_NANOS;
        turn();
        releases = 0;

        journal.leave(nowNanos);
        ticks(2);

        assertThat(match.newestTick()).isGreaterThan(before);
        assertThat(releases).isZero();
        assertThat(left).isEmpty();
    }

    @Test
    void whoIsOutrunWhenItWantsItsMatchBackGivesItUpInSilence() {
        MatchSession match = leaving();
        released = LogKeeper.Answer.DONE;
        takenBack = LogKeeper.Answer.REFUSED;
        turn();
        nowNanos += Departure.PATIENCE_NANOS;
        turn();
        assertThat(match.phase()).as("its new owner may still say where it is").isNotEqualTo(MatchSession.Phase.CLOSED);

        nowNanos += Departure.PATIENCE_NANOS;
        turn();

        assertThat(match.phase()).isEqualTo(MatchSession.Phase.CLOSED);
        assertThat(ends).hasSize(1);
    }

    @Test
    void aPauseCountsOnceItsEntryIsAnswered() {
        MatchSession match = open(Durability.STRICT);
        turn();
        log().answer();
        turn();

        match.pause(1, Recess.NO_END, nowNanos);
        nowNanos += TICK_NANOS;
        turn();
        assertThat(match.isPaused()).isTrue();
        assertThat(match.isPauseSettled()).isFalse();
        log().answer();
        turn();

        assertThat(match.isPauseSettled()).isTrue();
    }

    @Test
    void aPauseStandsBehindEachSnapshotSoThatWhatIsBeforeMayBeForgotten() {
        MatchSession match = open(Durability.STRICT);
        match.pause(4, Recess.NO_END, nowNanos);
        for (int i = 0; i < 150; i++) {
            turn();
            log().answer();
            nowNanos += TICK_NANOS;
        }

        List<String> last = log().kinds(log().entries.size() - 1);

        assertThat(last).containsExactly("Snapshot 0", "Recess 0");
        assertThat(log().records(log().entries.size() - 1).getLast())
                .isEqualTo(new LogRecord.Recess(0, 4, true, Recess.NO_END));
        assertThat(log().entries).hasSizeBetween(3, 5);
    }

    @Test
    void aMatchWithoutALogStaysWhereItIs() {
        MatchSession unlogged = open(Durability.NONE);
        leaving();
        released = LogKeeper.Answer.DONE;
        turn();

        journal.handOver(next(2));
        ticks(3);

        assertThat(unlogged.tick()).isGreaterThanOrEqualTo(3);
    }

    /** A match whose log is about to be released. */
    private MatchSession leaving() {
        MatchSession match = open(Durability.STRICT);
        turn();
        log().answer();
        turn();
        journal.leave(nowNanos);
        return match;
    }

    @Test
    void aLogIsNotTrimmedOfWhatIsInNoReplayYet() {
        open(Durability.STRICT);
        committedFor(20);
        assertThat(log().trimmed).as("all parts are stored at once").isPositive();

        isNothingStored = true;
        storedNanos = nowNanos;
        committedFor(3);
        long trimmed = log().trimmed;
        committedFor(40);
        assertThat(log().trimmed).as("after 43 s").isEqualTo(trimmed);

        committedFor(40);
        assertThat(log().trimmed).as("nobody waits for longer than a minute").isGreaterThan(trimmed);
    }

    private void committedFor(int seconds) {
        for (long endNanos = nowNanos + seconds * 1_000_000_000L; nowNanos - endNanos < 0; ) {
            log().answer();
            ticks(1);
        }
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            nowNanos += TICK_NANOS;
            turn();
        }
    }

    private static NextOwner next(long epoch) {
        return new NextOwner(new ShardId("s1"), epoch, new WireAddress(new byte[] {127, 0, 0, 1}, 7), 8);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private MemoryLog log() {
        return logs.getLast();
    }

    /** What the loop does whenever it is awake. */
    private void turn() {
        journal.poll(nowNanos);
        for (MatchSession due = shard.pollDue(nowNanos); due != null; due = shard.pollDue(nowNanos)) {
            due.advance(nowNanos);
        }
        journal.flush(nowNanos);
    }

    /** A match whose only player is there. */
    private MatchSession open(Durability durability) {
        MatchSpec spec = new MatchSpec(
                new UUID(1, ++matches),
                new ToyGame(),
                ToyGame.setup(1, 50),
                Collections.nCopies(1, "somebody"),
                0,
                DeliveryTerms.NONE,
                durability);
        MatchSession match = Objects.requireNonNull(shard.open(spec, nowNanos));
        ScriptedClient client = new ScriptedClient(0, 100 + matches, ciphers);
        shard.admit(client.admission(spec.id()), nowNanos);
        byte[] packet = client.keepAlive();
        shard.receive(client.address(), packet, packet.length, nowNanos);
        return match;
    }

    private final class Keeper implements LogKeeper {

        @Override
        public LogWriter begin() {
            MemoryLog log = new MemoryLog();
            logs.add(log);
            return new LogWriter(owner(1), log, new Silent());
        }

        private Ownership owner(long epoch) {
            return new Ownership(new ShardId("s" + logs.size()), epoch, new UUID(7, epoch));
        }

        @Override
        public boolean reclaim(LogWriter log) {
            reclaims++;
            if (isOutrun) {
                return false;
            }
            log().verdict = Verdict.APPENDED;
            log.reclaimed(owner(3), 0);
            return true;
        }

        @Override
        public Answer release(LogWriter log) {
            releases++;
            return released;
        }

        @Override
        public Answer takeBack(LogWriter log) {
            if (takenBack == Answer.DONE) {
                log.reclaimed(owner(log.owner().epoch() + 1), log.last());
            }
            return takenBack;
        }

        @Override
        public long replayBacklogNanos() {
            return isNothingStored ? nowNanos - storedNanos : 0;
        }

        @Override
        public void left(LogWriter log) {
            left.add(log.owner().epoch());
        }

        @Override
        public void ended(LogWriter log) {
            ends.add(log.state());
        }
    }

    private static final class PlainSeals implements MatchSeals {

        @Override
        public byte[] snapshot(MatchSession match) {
            return new byte[] {1};
        }

        @Override
        public byte[] session(MatchSession match, Admission admission) {
            return new byte[] {(byte) admission.slot()};
        }
    }

    private static final class Silent implements JournalObserver {

        @Override
        public void acknowledged(long nanos) {}

        @Override
        public void failed(JournalFailure failure) {}

        @Override
        public void repairing(long entries) {}
    }
}
