package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.view.ArenaEvent;
import dev.naadam.game.Outcome;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OvertimeTest {

    @Test
    void whoCanNoLongerBeCaughtUpWithWins() {
        Schedule bestOf12 = schedule(12, 3);

        assertThat(bestOf12.winner(11, 6, 5)).isEqualTo(Schedule.UNDECIDED);
        assertThat(bestOf12.winner(12, 7, 5)).isZero();
        assertThat(bestOf12.winner(7, 0, 7)).isEqualTo(1);
        assertThat(bestOf12.winner(12, 6, 6)).isEqualTo(Schedule.UNDECIDED);
        assertThat(schedule(13, 3).winner(13, 6, 7)).isEqualTo(1);
        assertThat(schedule(1, 0).winner(1, 1, 0)).isZero();
    }

    @Test
    void anOvertimeIsBestOfFour() {
        Schedule bestOf12 = schedule(12, 3);

        assertThat(bestOf12.winner(14, 8, 6)).isEqualTo(Schedule.UNDECIDED);
        assertThat(bestOf12.winner(15, 9, 6)).isZero();
        assertThat(bestOf12.winner(16, 9, 7)).isZero();
        assertThat(bestOf12.winner(16, 8, 8)).isEqualTo(Schedule.UNDECIDED);
        assertThat(bestOf12.overtime(12)).isZero();
        assertThat(bestOf12.overtime(16)).isEqualTo(1);
        assertThat(bestOf12.overtime(17)).isEqualTo(2);
    }

    @Test
    void afterTheLastOvertimeATieIsADraw() {
        assertThat(schedule(12, 3).winner(24, 12, 12)).isEqualTo(Outcome.DRAW);
        assertThat(schedule(2, 0).winner(2, 1, 1)).isEqualTo(Outcome.DRAW);
    }

    @Test
    void sidesChangeAtHalfTimeAndInTheMiddleOfEachOvertime() {
        StringBuilder attackers = new StringBuilder();
        for (int round = 1; round <= 4 + 3 * 4; round++) {
            attackers.append(schedule(4, 3).attackers(round));
        }

        assertThat(attackers).hasToString("0011" + "1100" + "0011" + "1100");
    }

    @Test
    void thePlayedMatchTellsOfOvertimeAndItsOutcomeHasARoundHistory() {
        TestMatch match = new TestMatch(new MatchOptions(TestMatch.OPEN, 2, 1, 90, 1), 60, 0, 1);

        match.winRound(0).winRound(1).winRound(1).winRound(0).winRound(0).winRound(0);

        Outcome outcome = Objects.requireNonNull(match.outcome());
        assertThat(match.events).contains(new ArenaEvent.Overtime(1)).endsWith(new ArenaEvent.MatchEnd(0));
        assertThat(outcome.winningTeam()).isZero();
        assertThat(outcome.reason()).isEqualTo("overtime");
        assertThat(outcome.teamScores()).containsExactly(4L, 2L);
        assertThat(outcome.history())
                .containsExactly(
                        "0 defend eliminated",
                        "1 defend eliminated",
                        "1 defend eliminated",
                        "0 attack eliminated",
                        "0 defend eliminated",
                        "0 defend eliminated");
    }

    @Test
    void statisticsOfEveryPlayerStandInTheOutcome() {
        TestMatch match = new TestMatch(new MatchOptions(TestMatch.OPEN, 1, 0, 90, 0), 60, 0, 1);
        match.place(0, 10, 20).place(1, 11, 20).press(0, input -> input.fire(0, 0));

        match.step(20);

        Outcome outcome = Objects.requireNonNull(match.outcome());
        assertThat(outcome.reason()).isEqualTo("rounds");
        assertThat(outcome.players().get(0)).containsEntry("kills", 1L).containsEntry("hits", 4L);
        assertThat(outcome.players().get(0)).containsEntry("damage", 100L).containsEntry("shots", 4L);
        assertThat(outcome.players().get(1)).containsEntry("deaths", 1L).containsEntry("rounds", 1L);
    }

    private static Schedule schedule(int bestOfRounds, int overtimes) {
        return new Schedule(new MatchOptions(TestMatch.OPEN, bestOfRounds, overtimes, 90, 0));
    }
}
