package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketType;
import org.junit.jupiter.api.Test;

/** A match that stands still since people want it to. */
class RecessTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final int TEN_SECONDS_MILLIS = 10_000;

    private final TestMatch match = TestMatch.running(2);

    @Test
    void standsStillFromTheNextTickBoundaryOnAndItsPlayersAreToldTenTimesASecond() {
        match.session.pause(1, TEN_SECONDS_MILLIS, match.nowNanos);

        match.runUntil(match.nowNanos + 2 * SECOND);

        assertThat(match.session.newestTick()).isEqualTo(1);
        assertThat(match.turns).containsExactly("started", "paused");
        assertThat(match.client(0).heard(PacketType.WAITING)).hasSize(20);
        assertThat(match.client(0).heard(PacketType.PING)).isNotEmpty();
        assertThat(match.session.isPaused()).isTrue();
    }

    @Test
    void goesOnByItselfAtItsEndAndCatchesNothingUp() {
        match.session.pause(1, TEN_SECONDS_MILLIS, match.nowNanos);
        long endNanos = match.nowNanos + 10 * SECOND + TestMatch.TICK_NANOS;

        match.runUntil(endNanos - MILLI);
        assertThat(match.session.newestTick()).isEqualTo(1);
        match.runUntil(endNanos + SECOND);

        assertThat(match.session.newestTick()).isBetween(50L, 52L);
        assertThat(match.turns).containsExactly("started", "paused", "resumed");
        assertThat(match.counters.of(Counters.Count.RECESSES)).isEqualTo(1);
        assertThat(match.counters.of(Counters.Count.RECESSES_ENDED)).isEqualTo(1);
        assertThat(match.counters.of(Counters.Count.SCHEDULE_SLIPS)).isZero();
    }

    @Test
    void anOrderThatComesAgainChangesNothing() {
        match.session.pause(1, 2_000, match.nowNanos);
        match.runUntil(match.nowNanos + SECOND);
        match.session.pause(1, 2_000, match.nowNanos);
        match.runUntil(match.nowNanos + 1_500 * MILLI);
        long tick = match.session.newestTick();

        match.session.pause(1, 2_000, match.nowNanos);
        match.ticks(5);

        assertThat(tick).isGreaterThan(20);
        assertThat(match.session.newestTick()).isEqualTo(tick + 5);
    }

    @Test
    void goesOnThreeSecondsAfterTheWordWhoeverRepeatsIt() {
        match.session.pause(1, Recess.NO_END, match.nowNanos);
        match.runUntil(match.nowNanos + SECOND);
        match.session.resume(1, match.nowNanos);

        match.runUntil(match.nowNanos + 2 * SECOND);
        match.session.resume(1, match.nowNanos);
        assertThat(match.session.newestTick()).isEqualTo(1);
        match.runUntil(match.nowNanos + 1_100 * MILLI);

        assertThat(match.session.newestTick()).isBetween(4L, 7L);
        assertThat(match.session.isPaused()).isFalse();
    }

    @Test
    void aWordToGoOnMakesNoPauseLonger() {
        match.session.pause(1, 2_000, match.nowNanos);
        match.runUntil(match.nowNanos + SECOND);

        match.session.resume(1, match.nowNanos);
        match.runUntil(match.nowNanos + 2 * SECOND);

        assertThat(match.session.newestTick()).isGreaterThan(40);
    }

    @Test
    void aPauseThatWasCalledOffBeforeItCameNeverBegins() {
        match.session.resume(1, match.nowNanos);
        match.session.pause(1, TEN_SECONDS_MILLIS, match.nowNanos);
        match.ticks(5);
        assertThat(match.session.newestTick()).isEqualTo(6);

        match.session.pause(2, TEN_SECONDS_MILLIS, match.nowNanos);
        match.ticks(5);

        assertThat(match.session.newestTick()).isEqualTo(6);
    }

    @Test
    void aNewerPauseTakesThePlaceOfTheOneThatIsOn() {
        match.session.pause(1, 1_000, match.nowNanos);
        match.runUntil(match.nowNanos + 500 * MILLI);
        match.session.pause(2, Recess.NO_END, match.nowNanos);
        match.session.resume(1, match.nowNanos);

        match.runUntil(match.nowNanos + 4 * SECOND);

        assertThat(match.session.newestTick()).isEqualTo(1);
        assertThat(match.session.pauseNumber()).isEqualTo(2);
        assertThat(match.counters.of(Counters.Count.RECESSES)).isEqualTo(1);
    }

    @Test
    void whoWasDroppedComesBackWhileItStandsStill() {
        match.session.pause(1, Recess.NO_END, match.nowNanos);
        match.runUntil(match.nowNanos + 6 * SECOND);
        assertThat(match.session.connectedMask()).isZero();

        ScriptedClient back = match.join(1);
        match.runUntil(match.nowNanos + SECOND);

        assertThat(match.session.connectedMask()).isEqualTo(0b10);
        assertThat(back.heard(PacketType.WAITING)).isNotEmpty();
        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.RUNNING);
    }

    @Test
    void beforeTheFirstTickItHoldsTheTimeForWhoIsNotThereYet() {
        TestMatch waiting = new TestMatch(2);
        waiting.join(0);
        waiting.runUntil(SECOND);
        waiting.session.pause(1, TEN_SECONDS_MILLIS, waiting.nowNanos);

        waiting.runUntil(12 * SECOND);
        assertThat(waiting.session.phase()).isEqualTo(MatchSession.Phase.WAITING);
        waiting.runUntil(14 * SECOND);

        assertThat(waiting.session.phase()).isEqualTo(MatchSession.Phase.CLOSED);
    }

    @Test
    void aMatchThatIsCompleteDoesNotBeginWhileItStandsStill() {
        TestMatch waiting = new TestMatch(1);
        waiting.session.pause(1, Recess.NO_END, 0);

        waiting.join(0);
        waiting.ticks(5);
        assertThat(waiting.session.newestTick()).isZero();
        waiting.session.resume(1, waiting.nowNanos);
        waiting.runUntil(waiting.nowNanos + 3_500 * MILLI);

        assertThat(waiting.session.newestTick()).isPositive();
    }

    @Test
    void anAbortEndsItAndAMatchThatIsLeavingTakesNoOrder() {
        TestMatch leaving = TestMatch.running(1);
        leaving.session.halt();
        leaving.session.pause(1, Recess.NO_END, leaving.nowNanos);
        assertThat(leaving.session.pauseNumber())
                .as("the next owner is asked again")
                .isZero();
        match.session.pause(1, Recess.NO_END, match.nowNanos);
        match.ticks(2);

        match.session.abort(match.nowNanos);
        match.ticks(10);

        assertThat(match.session.isPaused()).isFalse();
        assertThat(match.turns).containsExactly("started", "paused", "ended without an outcome");
        assertThat(match.counters.of(Counters.Count.RECESSES_ENDED)).isEqualTo(1);
    }

    @Test
    void theTickThatWaitsForItsLogIsShownFirst() {
        TestMatch strict = TestMatch.running(1, Durability.STRICT);
        strict.session.pause(1, TEN_SECONDS_MILLIS, strict.nowNanos);
        strict.runUntil(100 * MILLI);
        assertThat(strict.log.lines).endsWith("tick 1: -");

        strict.commit(1, MILLI);
        strict.ticks(3);

        assertThat(strict.client(0).newestState().state().tick).isEqualTo(1);
        assertThat(strict.log.lines).endsWith("tick 1: -", "pause 1: 10000 ms");
    }

    @Test
    void itCountsOnceItIsCommittedAndItsEndIsWrittenToo() {
        TestMatch strict = TestMatch.running(1, Durability.STRICT);
        strict.commit(1, MILLI);
        strict.session.pause(1, 2_000, strict.nowNanos);
        strict.ticks(2);
        assertThat(strict.turns).containsExactly("started");
        assertThat(strict.session.isPauseSettled()).isFalse();

        strict.session.recessCommitted();
        assertThat(strict.turns).containsExactly("started", "paused");
        assertThat(strict.session.isPauseSettled()).isTrue();
        strict.runUntil(strict.nowNanos + 2_100 * MILLI);

        assertThat(strict.log.lines).contains("pause 1: 2000 ms", "pause 1: over");
        assertThat(strict.turns).containsExactly("started", "paused", "resumed");
        assertThat(strict.session.isPauseSettled()).isFalse();
    }

    @Test
    void aSuccessorStandsStillForWhatIsLeftAndKnowsWhatIsOver() {
        match.session.pause(7, TEN_SECONDS_MILLIS, match.nowNanos);
        match.runUntil(match.nowNanos + 4 * SECOND);
        Revival revival = new Revival(match.session.snapshot(1, match.nowNanos));
        revival.recess(match.session.recess(match.nowNanos));

        TestMatch next = TestMatch.takenOver(revival, 2);
        next.session.pause(7, TEN_SECONDS_MILLIS, 0);
        next.runUntil(5_900 * MILLI);
        assertThat(next.session.newestTick()).isEqualTo(1);
        next.runUntil(7_000 * MILLI);

        assertThat(next.session.newestTick()).isGreaterThan(1);
        assertThat(next.turns).containsExactly("resumed");
    }
}
