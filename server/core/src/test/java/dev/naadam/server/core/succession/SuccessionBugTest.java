package dev.naadam.server.core.succession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.SpoiltClasses;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bugs planted in who takes over, one line each: schedules must find them. A line that was changed since must be spoilt anew here. */
class SuccessionBugTest {

    private static final int SCHEDULES = 60;

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
                        "whoever is silent loses its shards without a look at them",
                        "Succession.java",
                        "shard.suspect(Order.Cause.SILENT, STANDSTILL_NANOS, nowNanos);",
                        "shard.orphan(Order.Cause.SILENT, nowNanos);"),
                new Bug(
                        "a log that grows proves nothing",
                        "Watched.java",
                        "return sequence != UNSEEN && seen != sequence;",
                        "return false;"),
                new Bug(
                        "who did not listen counts that time as the others' silence",
                        "Liveness.java",
                        "if (unheardNanos > LISTENING_NANOS) {",
                        "if (unheardNanos < 0) {"),
                new Bug(
                        "a port that refuses is no certain death",
                        "Liveness.java",
                        "turns.add(new Turn.Died(node, Death.CLOSED));",
                        "turns.add(new Turn.Died(node, Death.SILENT));"),
                new Bug(
                        "silence is noticed ten times too late",
                        "Liveness.java",
                        "nowNanos - line.heardNanos >= SILENCE_NANOS",
                        "nowNanos - line.heardNanos >= 10 * SILENCE_NANOS"),
                new Bug(
                        "an order that the store did not answer is never given again",
                        "Watched.java",
                        "state = again;",
                        "attempts = 0;"),
                new Bug(
                        "a look over the region finds no orphans",
                        "Succession.java",
                        "} else if (liveness.isGone(shard.owner())",
                        "} else if (shard.epoch() < 0 && liveness.isGone(shard.owner())"));
    }

    @Test
    void noScheduleFindsAnythingInWhatIsNotSpoilt() throws ReflectiveOperationException {
        Bug none = new Bug("none", "Watched.java", "state = again;", "state = again;");

        assertThat(findsAFault(runOf(none))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void someScheduleFinds(Bug bug) throws ReflectiveOperationException {
        assertThat(findsAFault(runOf(bug))).isTrue();
    }

    @SuppressWarnings("unchecked") // the interface is the JDK's, only its implementation is from another loader
    private static LongFunction<String> runOf(Bug bug) throws ReflectiveOperationException {
        var spoilt = new SpoiltClasses("dev.naadam.server.core.succession", bug.file(), bug.from(), bug.to());
        return (LongFunction<String>) spoilt.make(SuccessionRun.class);
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
