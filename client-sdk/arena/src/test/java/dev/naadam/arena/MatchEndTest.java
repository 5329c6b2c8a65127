package dev.naadam.arena;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Outcome;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MatchEndTest {

    @Test
    void theTimeLimitEndsAMatch() {
        TestMatch match = TestMatch.with(ArenaRules.ARENA, 60, "time-limit-seconds", "2", 0, 1);

        match.step(119);
        assertThat(match.outcome()).isNull();

        match.step(1);
        assertThat(outcome(match).reason()).isEqualTo("time-limit");
        assertThat(match.events).containsExactly("end -1");
    }

    @Test
    void withoutAnOptionAMatchTakesItsUsualTime() {
        TestMatch arena = TestMatch.with(ArenaRules.ARENA, 20, "", "", 0, 1);
        TestMatch workload = TestMatch.with(ArenaRules.ARENA_10, 20, "", "", 0, 1);

        arena.step(180 * 20);
        workload.step(60 * 20);

        assertThat(arena.outcome()).isNotNull();
        assertThat(workload.outcome()).isNotNull();
    }

    @Test
    void theScoreLimitEndsAMatchAtOnce() {
        TestMatch match = killerAndVictim("score-limit", "1");

        match.step(1);

        assertThat(outcome(match).reason()).isEqualTo("score-limit");
        assertThat(outcome(match).winningTeam()).isZero();
        assertThat(match.events).containsExactly("kill 0 1", "end 0");
    }

    @Test
    void oneKillLessDoesNot() {
        TestMatch match = killerAndVictim("score-limit", "2");

        match.step(1);

        assertThat(match.outcome()).isNull();
    }

    @Test
    void theTeamWithMoreKillsWins() {
        TestMatch match = killerAndVictim("time-limit-seconds", "1");

        match.step(60);

        assertThat(outcome(match).winningTeam()).isZero();
        assertThat(outcome(match).teamScores()).containsExactly(1L, 0L);
    }

    @Test
    void equalScoresAreADraw() {
        TestMatch match = TestMatch.with(ArenaRules.ARENA, 60, "time-limit-seconds", "1", 0, 1);

        match.step(60);

        assertThat(outcome(match).winningTeam()).isEqualTo(Outcome.DRAW);
    }

    @Test
    void theStatisticsOfEveryPlayerAreInTheOutcome() {
        TestMatch match = killerAndVictim("score-limit", "1");

        match.step(1);

        assertThat(outcome(match).players().get(0))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("damage", 25L, "deaths", 0L, "hits", 1L, "kills", 1L, "shots", 1L));
        assertThat(outcome(match).players().get(1))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("damage", 0L, "deaths", 1L, "hits", 0L, "kills", 0L, "shots", 0L));
    }

    private static TestMatch killerAndVictim(String option, String value) {
        TestMatch match = TestMatch.with(ArenaRules.ARENA, 60, option, value, 0, 1)
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
