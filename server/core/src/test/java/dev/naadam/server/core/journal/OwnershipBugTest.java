package dev.naadam.server.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.SpoiltClasses;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bugs planted in the writer, in the reader, in the store and in what a node makes of them, one line each: schedules must find
 * them. A line that was changed since must be spoilt anew here.
 */
class OwnershipBugTest {

    private static final int SCHEDULES = 150;

    /**
     * A bug.
     *
     * @param what it does
     */
    record Bug(String what, String file, String from, String to) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static List<Bug> bugs() {
        return List.of(
                new Bug(
                        "no epoch is compared",
                        "SimStore.java",
                        "return epoch == owner.epoch() && owner.nonce().equals(nonce);",
                        "return true;"),
                new Bug(
                        "an equal epoch is accepted, whosever it is",
                        "SimStore.java",
                        "return epoch == owner.epoch() && owner.nonce().equals(nonce);",
                        "return epoch <= owner.epoch();"),
                new Bug(
                        "a claim compares nothing",
                        "SimStore.java",
                        "if (shard.epoch != expectedEpoch) {",
                        "if (shard.epoch < 0) {"),
                new Bug(
                        "a claim leaves the epoch as it is",
                        "SimStore.java",
                        "Math.max(expectedEpoch, minEpoch) + 1, nonce",
                        "Math.max(expectedEpoch, minEpoch), nonce"),
                new Bug("a gap is no gap", "SimStore.java", "if (sequence > shard.last + 1) {", "if (sequence < 0) {"),
                new Bug(
                        "a second copy is appended",
                        "SimStore.java",
                        "return sequence < shard.last ? new Verdict.Old(shard.last) : repeated(shard.lastHash == hash);",
                        "write(owner.shard(), it -> it.append(sequence, hash, bytes, trimBelow)); return Verdict.APPENDED;"),
                new Bug(
                        "what is sent is taken for acknowledged",
                        "SimShard.java",
                        "match.awaited.peek() <= writer.acked()",
                        "match.awaited.peek() <= writer.last()"),
                new Bug(
                        "a fenced owner shows what it has",
                        "SimShard.java",
                        "case FENCED -> node.lost(this);",
                        "case FENCED -> show();"),
                new Bug(
                        "the log is trimmed with no regard to snapshots",
                        "TrimHorizon.java",
                        "first = Math.min(first, newestSnapshot[i]);",
                        "first = Math.max(first, newestSnapshot[i]);"),
                new Bug(
                        "acknowledgements jump over a gap",
                        "LogWriter.java",
                        "acked = awaited;",
                        "acked = unsent - 1;"),
                new Bug(
                        "a failure counts as an acknowledgement",
                        "LogWriter.java",
                        "case Verdict.Failed failed -> giveUp(failed.failure());",
                        "case Verdict.Failed failed -> acknowledge();"),
                new Bug(
                        "after a failure the newest goes first",
                        "LogWriter.java",
                        "        observer.failed(failure);\n        port.abandon();\n        rewind(awaited);",
                        "        observer.failed(failure);\n        port.abandon();\n        rewind(tail.last());"),
                new Bug(
                        "the window is not looked at",
                        "LogWriter.java",
                        "unsent - awaited < WINDOW_ENTRIES",
                        "unsent - awaited < 4 * WINDOW_ENTRIES"),
                new Bug(
                        "what is fenced counts as acknowledged",
                        "LogWriter.java",
                        "} else {\n            stop(State.FENCED);",
                        "} else {\n            acknowledge();"),
                new Bug(
                        "a forgotten end is not uploaded again",
                        "LogWriter.java",
                        "rewind(Math.max(tail.first(), last));",
                        "rewind(acked + 1);"),
                new Bug(
                        "a silent connection is kept",
                        "LogWriter.java",
                        "nowNanos - heardNanos >= LATE_NANOS",
                        "nowNanos - heardNanos >= 1000 * LATE_NANOS"),
                new Bug(
                        "nobody is believed but the store",
                        "LogWriter.java",
                        "if (epoch > owner.epoch() && (state",
                        "if (epoch > owner.epoch() + 1_000 && (state"),
                new Bug(
                        "a successor leaves out the last tick",
                        "ReadLog.java",
                        "for (int i = 0; i < entries.size() && damage == null; i++) {",
                        "for (int i = 0; i < entries.size() - 1 && damage == null; i++) {"),
                new Bug(
                        "a successor starts again from the first snapshot",
                        "MatchStrand.java",
                        "        since.clear();\n",
                        ""));
    }

    @Test
    void noScheduleFindsAnythingInWhatIsNotSpoilt() throws ReflectiveOperationException {
        assertThat(findsAFault(runOf(new Bug("none", "LogWriter.java", "port.poll(replies);", "port.poll(replies);"))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void someScheduleFinds(Bug bug) throws ReflectiveOperationException {
        assertThat(findsAFault(runOf(bug))).isTrue();
    }

    @SuppressWarnings("unchecked") // the interface is the JDK's, only its implementation is from another loader
    private static LongFunction<String> runOf(Bug bug) throws ReflectiveOperationException {
        var spoilt = new SpoiltClasses("dev.naadam.server.core.journal", bug.file(), bug.from(), bug.to());
        return (LongFunction<String>) spoilt.make(OwnershipRun.class);
    }

    private static boolean findsAFault(LongFunction<String> schedules) {
        for (long randomSeed = 1; randomSeed <= SCHEDULES; randomSeed++) {
            try {
                String ignored = schedules.apply(randomSeed);
            } catch (AssertionError | RuntimeException e) {
                return true;
            }
        }
        return false;
    }
}
