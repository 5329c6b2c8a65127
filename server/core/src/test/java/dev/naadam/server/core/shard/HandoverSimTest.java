package dev.naadam.server.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.EntryReader;
import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.JournalObserver;
import dev.naadam.server.core.journal.JournalPort;
import dev.naadam.server.core.journal.LogRecord;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.journal.OutgoingEntry;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.SimStore;
import dev.naadam.server.core.journal.StoredEntry;
import dev.naadam.server.core.journal.Verdict;
import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.PlainCiphers;
import dev.naadam.server.core.session.ScriptedClient;
import dev.naadam.server.core.session.ToyGame;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A shard is handed over in virtual time: answers of the store come late or not at all, and its successor is slow, or dies
 * before its claim, or between that and its word that it plays.
 */
class HandoverSimTest {

    private static final int RUNS = 300;
    private static final long MILLI = 1_000_000;
    private static final int LEAVES_AFTER_MILLIS = 500;
    private static final int RUN_MILLIS = 8_000;

    @Test
    void everyMatchIsInOnePlaceAndHasEveryTickThatWasShown() {
        int handedOver = 0;
        int takenBack = 0;
        for (int run = 0; run < RUNS; run++) {
            Handed handed = new Handed(2_000L + run);
            handed.play();
            handedOver += handed.isHandedOver() ? 1 : 0;
            takenBack += handed.isTakenBack() ? 1 : 0;
        }

        assertThat(handedOver).as("runs that show what is usual").isGreaterThan(RUNS / 4);
        assertThat(takenBack).as("runs in which nobody came").isGreaterThan(RUNS / 10);
    }

    /** One run. */
    private static final class Handed implements LogKeeper {

        private final long randomSeed;
        private final Random random;
        private final SimStore store = new SimStore();
        private final ShardId id = new ShardId("s");
        private final ShardJournal journal = new ShardJournal(this, new PlainSeals());
        private final PlainCiphers ciphers = new PlainCiphers();
        private final Shard shard = new Shard(
                new ShardLimits(4, 64, 1, 0),
                (address, packet, length) -> {},
                bytes -> {},
                ciphers,
                journal,
                MatchObserver.NONE,
                0);
        private final Question<Boolean> release = new Question<>();
        private final Question<ClaimResult> claim = new Question<>();
        private final int successorComesAfterMillis;
        private final int successorPlaysAfterMillis;
        private final boolean isSuccessorDying;
        private @Nullable Ownership successor;
        private long releasedNanos;
        private long claimedNanos;
        private long ticksAtClaim;
        private long nowNanos;

        Handed(long randomSeed) {
            this.randomSeed = randomSeed;
            this.random = new Random(randomSeed);
            // some come about when the owner wants its log back, some never
            this.successorComesAfterMillis = random.nextInt(4) > 0 ? random.nextInt(100) : 900 + random.nextInt(400);
            this.successorPlaysAfterMillis = random.nextInt(1_500);
            this.isSuccessorDying = random.nextInt(4) == 0;
        }

        void play() {
            MatchSession match = open();
            for (int millis = 0; millis < RUN_MILLIS; millis++) {
                nowNanos += MILLI;
                if (millis == LEAVES_AFTER_MILLIS) {
                    journal.leave(nowNanos);
                }
                turn();
                succeed();
                assertThat(match.tick()).as("randomSeed %d", randomSeed).isLessThanOrEqualTo(logged());
                if (successor != null) {
                    assertThat(logged()).as("randomSeed %d", randomSeed).isEqualTo(ticksAtClaim);
                }
            }
            boolean isHere = match.phase() != MatchSession.Phase.CLOSED;
            assertThat(isHere).as("randomSeed %d: whose it is", randomSeed).isEqualTo(successor == null);
            if (isHere) {
                assertThat(match.tick())
                        .as("randomSeed %d: it goes on", randomSeed)
                        .isGreaterThan(200);
            }
        }

        boolean isHandedOver() {
            return successor != null;
        }

        boolean isTakenBack() {
            return record().epoch() > 1 && successor == null;
        }

        private void turn() {
            journal.poll(nowNanos);
            for (MatchSession due = shard.pollDue(nowNanos); due != null; due = shard.pollDue(nowNanos)) {
                due.advance(nowNanos);
            }
            journal.flush(nowNanos);
        }

        /** What the other node does: claims what was released, and says so when it plays. */
        private void succeed() {
            boolean isReleased = record().status() == OwnerRecord.Status.RELEASED;
            releasedNanos = isReleased && releasedNanos == 0 ? nowNanos : releasedNanos;
            boolean dies = isSuccessorDying && successorPlaysAfterMillis % 2 == 0;
            if (isReleased && !dies && nowNanos - releasedNanos >= successorComesAfterMillis * MILLI) {
                ClaimResult result = store.claim(id, 1, 0, new UUID(9, 9), "other");
                successor = result instanceof ClaimResult.Claimed claimed ? claimed.owner() : null;
                claimedNanos = nowNanos;
                ticksAtClaim = logged();
            }
            Ownership other = successor;
            if (other != null && !isSuccessorDying && nowNanos - claimedNanos >= successorPlaysAfterMillis * MILLI) {
                journal.handOver(new NextOwner(id, other.epoch(), new WireAddress(new byte[] {127, 0, 0, 1}, 7), 8));
            }
        }

        private OwnerRecord record() {
            return Objects.requireNonNull(store.owner(id));
        }

        /** Ticks that the log has. */
        private long logged() {
            long newest = 0;
            List<StoredEntry> entries = store.entries(id);
            for (StoredEntry entry : entries.subList(Math.max(0, entries.size() - 8), entries.size())) {
                EntryReader reader = new EntryReader(entry.bytes());
                for (LogRecord record = reader.next(); record != null; record = reader.next()) {
                    newest = record instanceof LogRecord.Tick tick ? tick.tick() : newest;
                }
            }
            return newest;
        }

        private MatchSession open() {
            MatchSpec spec = new MatchSpec(
                    new UUID(1, 1),
                    new ToyGame(),
                    ToyGame.setup(1, 50),
                    List.of("somebody"),
                    0,
                    DeliveryTerms.NONE,
                    Durability.STRICT);
            MatchSession match = Objects.requireNonNull(shard.open(spec, nowNanos));
            ScriptedClient client = new ScriptedClient(0, 100, ciphers);
            shard.admit(client.admission(spec.id()), nowNanos);
            byte[] packet = client.keepAlive();
            shard.receive(client.address(), packet, packet.length, nowNanos);
            return match;
        }

        @Override
        public LogWriter begin() {
            Ownership owner = new Ownership(id, 1, new UUID(1, 1));
            store.open(owner, "owner");
            return new LogWriter(owner, new Way(), new Silent());
        }

        @Override
        public long replayBacklogNanos() {
            return 0;
        }

        @Override
        public Answer release(LogWriter log) {
            Boolean isDone = release.ask(() -> store.release(log.owner(), log.last()));
            return isDone == null ? Answer.PENDING : isDone ? Answer.DONE : Answer.REFUSED;
        }

        @Override
        public Answer takeBack(LogWriter log) {
            ClaimResult result = claim.ask(() -> store.claim(id, log.owner().epoch(), 0, new UUID(2, 2), "owner"));
            if (result instanceof ClaimResult.Claimed claimed) {
                log.reclaimed(claimed.owner(), claimed.last());
                return Answer.DONE;
            }
            return result == null ? Answer.PENDING : Answer.REFUSED;
        }

        @Override
        public boolean reclaim(LogWriter log) {
            throw new AssertionError("randomSeed " + randomSeed + ": the store has forgotten nothing");
        }

        @Override
        public void left(LogWriter log) {}

        @Override
        public void ended(LogWriter log) {}

        /** One thing asked of the store: done some time later, and answered some time after that, or never. */
        private final class Question<T> {

            private @Nullable Supplier<T> asked;
            private @Nullable T answer;
            private long doneNanos;
            private long answeredNanos;

            @Nullable T ask(Supplier<T> question) {
                if (asked == null) {
                    asked = question;
                    answer = null;
                    doneNanos = nowNanos + random.nextInt(30) * MILLI;
                    answeredNanos = doneNanos + random.nextInt(30) * MILLI;
                    return null;
                }
                if (answer == null && nowNanos >= doneNanos) {
                    answer = asked.get();
                }
                if (nowNanos < answeredNanos) {
                    return null;
                }
                asked = null;
                // one in four is lost on its way back, and is asked again
                return random.nextInt(4) == 0 ? null : answer;
            }
        }

        /** Entries are committed at once and answered up to 8 ms later. */
        private final class Way implements JournalPort {

            private final Deque<Reply> replies = new ArrayDeque<>();

            private record Reply(long sequence, Verdict verdict, long dueNanos) {}

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void send(Ownership owner, OutgoingEntry entry) {
                byte[] bytes = Arrays.copyOfRange(entry.bytes(), entry.offset(), entry.offset() + entry.length());
                Verdict verdict = store.commit(owner, entry.sequence(), entry.hash(), bytes, entry.trimBelow());
                replies.add(new Reply(entry.sequence(), verdict, nowNanos + random.nextInt(8) * MILLI));
            }

            @Override
            public void flush() {}

            @Override
            public void poll(Replies to) {
                while (!replies.isEmpty() && replies.getFirst().dueNanos() <= nowNanos) {
                    Reply reply = replies.removeFirst();
                    to.replied(reply.sequence(), reply.verdict());
                }
            }

            @Override
            public void abandon() {
                replies.clear();
            }
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
