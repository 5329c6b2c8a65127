package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Outcome;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MatchEndTest {

    @Test
    void theTimeLimitEndsAMatch() {
        TestMatch match = TestMatch.with(60, "time-limit-seconds", "2", 0, 1);

        match.step(119);
        assertThat(match.outcome()).isNull();

        match.step(1);
        assertThat(outcome(match).reason()).isEqualTo("time-limit");
        assertThat(match.events).containsExactly("end -1");
    }

    @Test
    void withoutAnOptionAMatchTakesAMinute() {
        TestMatch match = TestMatch.with(20, "", "", 0, 1);

        match.step(60 * 20 - 1);
        assertThat(match.outcome()).isNull();

        match.step(1);
        assertThat(match.outcome()).isNotNull();
    }

    @Test
    void killsDoNotEndIt() {
        TestMatch match = killerAndVictim();
        match.state.kills[0] = 2000;

        match.step(1);

        assertThat(match.events).containsExactly("kill 0 1");
        assertThat(match.outcome()).isNull();
    }

    @Test
    void theTeamWithMoreKillsWins() {
        TestMatch match = killerAndVictim();

        match.step(60);

        assertThat(outcome(match).winningTeam()).isZero();
        assertThat(outcome(match).teamScores()).containsExactly(1L, 0L);
    }

    @Test
    void equalScoresAreADraw() {
        TestMatch match = TestMatch.with(60, "time-limit-seconds", "1", 0, 1);

        match.step(60);

        assertThat(outcome(match).winningTeam()).isEqualTo(Outcome.DRAW);
    }

    @Test
    void theStatisticsOfEveryPlayerAreInTheOutcome() {
        TestMatch match = killerAndVictim().step(1).silence();

        match.step(59);

        assertThat(outcome(match).players().get(0))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("damage", 25L, "deaths", 0L, "hits", 1L, "kills", 1L, "shots", 1L));
        assertThat(outcome(match).players().get(1))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("damage", 0L, "deaths", 1L, "hits", 0L, "kills", 0L, "shots", 0L));
    }

    /** A match of a second in whose first tick slot 0 kills slot 1. */
    private static TestMatch killerAndVictim() {
        TestMatch match = TestMatch.with(60, "time-limit-seconds", "1", 0, 1)
                .place(0, 10, 10)
                .place(1, 10.5, 10)
                .press(0, 0, 0, 0, true);
        match.state.hp[1] = 25;
        return match;
    }

    private static Outcome outcome(TestMatch match) {
        return Objects.requireNonNull(match.outcome());
    }
}
