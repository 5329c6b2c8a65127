package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.Groups;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final TournamentDocument FOUR = Documents.of(4, new Format.SingleElimination(Documents.USUAL, 4));

    private static final TournamentDocument FOUR_WITHOUT_THIRD_PLACE =
            Documents.of(4, new Format.SingleElimination(Documents.USUAL, 2));

    @Test
    void undoesWhatWasNotPlayed() {
        Script.play(FOUR, """
                1.1.1.1 1:0         |                             |
                1.1.1.2 1:0         | 1.1.2.1:t1-t2 1.2.1.1:t4-t3 |
                correct 1.1.1.1 0:1 | 1.1.2.1:t4-t2 1.2.1.1:t1-t3 |
                reopen 1.1.1.2      | 1.1.1.2:t2-t3               |
                """);
    }

    @Test
    void refusesWithWhatStandsInTheWay() {
        Script.play(FOUR, """
                1.1.1.1 1:0         |                                                                                    |
                1.1.1.2 1:0         |                                                                                    |
                1.1.2.1 1:0         |                                                                                    |
                start 1.2.1.1       |                                                                                    |
                correct 1.1.1.1 0:1 | refused: these were begun or played on the strength of it: [1.1.2.1, 1.2.1.1]     |
                reopen 1.2.1.1      | 1.2.1.1:t4-t3                                                                      |
                reopen 1.1.2.1      | 1.1.2.1:t1-t2 1.2.1.1:t4-t3                                                        |
                correct 1.1.1.1 0:1 | 1.1.2.1:t4-t2 1.2.1.1:t1-t3                                                        |
                """);
    }

    @Test
    void changesAScoreThatMovesNobodyAtAnyTime() {
        Script.play(FOUR, """
                1.1.1.1 1:0              | |
                1.1.1.2 1:0              | |
                1.1.2.1 1:0              | |
                correct 1.1.1.1 forfeit B | 1.2.1.1:t4-t3 |
                """);
    }

    @Test
    void takesAWithdrawalBackWhileNothingWasBuiltOnIt() {
        Script.play(FOUR, """
                t1 leaves   | 1.1.1.2:t2-t3               |
                1.1.1.2 1:0 | 1.1.2.1:t4-t2               |
                t1 returns  | 1.1.1.1:t1-t4               |
                t1 leaves   | 1.1.2.1:t4-t2               |
                1.1.2.1 1:0 | nothing                     | 1 t4, 2 t2, 3 t3, 4 t1
                t1 returns  | refused: these were begun or played on the strength of it: [1.1.2.1] |
                """);
    }

    @Test
    void startsAMatchOnceAndEndsItOnce() {
        Script.play(FOUR, """
                start 1.1.1.1 | 1.1.1.1:t1-t4* 1.1.1.2:t2-t3                                   |
                start 1.1.1.1 | refused: 1.1.1.1 is RUNNING (expected: READY)                  |
                1.1.1.1 1:0   | 1.1.1.2:t2-t3                                                  |
                1.1.1.1 0:1   | refused: 1.1.1.1 is DONE (expected: READY or RUNNING)          |
                start 1.1.1.1 | refused: 1.1.1.1 is DONE (expected: READY)                     |
                """);
    }

    @Test
    void correctsOnlyWhatWasReported() {
        Script.play(FOUR, """
                t1 leaves           | 1.1.1.2:t2-t3                                                             |
                correct 1.1.1.1 1:0 | refused: 1.1.1.1 is DONE (expected: one that ended by a report)           |
                reopen 1.1.1.1      | refused: 1.1.1.1 is DONE (expected: RUNNING, or one that ended by a report) |
                t1 leaves           | refused: 0 has left already                                               |
                t5 leaves           | refused: 4 (expected: 0..3)                                               |
                t5 returns          | refused: 4 (expected: 0..3)                                               |
                """);
    }

    @Test
    void keepsASwissRoundThatHasBegun() {
        Script.play(Documents.of(4, new Format.FixedSwiss(2, Documents.WINS)), """
                1.1.1.1 1:0    | 1.1.1.2:t2-t4                                                          |
                1.1.1.2 1:0    | 1.1.2.1:t1-t2 1.1.2.2:t3-t4                                            |
                start 1.1.2.2  | 1.1.2.1:t1-t2 1.1.2.2:t3-t4*                                           |
                reopen 1.1.1.1 | refused: these were begun or played on the strength of it: [1.1.2.2]   |
                """);
    }

    @Test
    void namesEveryTransition() {
        Tournament tournament = Documents.open(FOUR);

        assertThat(transitions(tournament, new Decision.Start(new MatchId(1, 1, 1, 1))))
                .containsExactly("1.1.1.1 STARTED");
        Tournament one = after(tournament, new Decision.Report(new MatchId(1, 1, 1, 1), Result.played(1, 0)));
        Tournament two = after(one, new Decision.Report(new MatchId(1, 1, 1, 2), Result.played(1, 0)));
        assertThat(transitions(one, new Decision.Report(new MatchId(1, 1, 1, 2), Result.played(1, 0))))
                .containsExactly("1.1.1.2 FINISHED", "1.1.2.1 FILLED", "1.2.1.1 FILLED");
        assertThat(transitions(two, new Decision.Correct(new MatchId(1, 1, 1, 1), Result.played(0, 1))))
                .containsExactly("1.1.1.1 CORRECTED", "1.1.2.1 EXCHANGED", "1.2.1.1 EXCHANGED");
        assertThat(transitions(two, new Decision.Reopen(new MatchId(1, 1, 1, 1))))
                .containsExactly("1.1.1.1 REOPENED", "1.1.2.1 EMPTIED", "1.2.1.1 EMPTIED");
        assertThat(transitions(two, new Decision.Start(new MatchId(1, 1, 2, 1))))
                .containsExactly("1.1.1.1 ARCHIVED", "1.1.1.2 ARCHIVED", "1.1.2.1 STARTED");
    }

    @Test
    void namesTransitionsOfWhatNobodyPlayed() {
        Tournament bye = Script.play(FOUR_WITHOUT_THIRD_PLACE, """
                1.1.1.2 both forfeit | |
                1.1.1.1 1:0          | |
                t2 leaves            | nothing |
                """);
        Tournament running = Script.play(FOUR_WITHOUT_THIRD_PLACE, """
                start 1.1.1.1 | |
                t1 leaves     | |
                """);

        assertThat(transitions(bye, new Decision.Reopen(new MatchId(1, 1, 1, 1))))
                .containsExactly("1.1.1.1 REOPENED", "1.1.2.1 REOPENED");
        assertThat(transitions(bye, new Decision.Correct(new MatchId(1, 1, 1, 2), Result.played(1, 0))))
                .containsExactly("1.1.1.2 CORRECTED", "1.1.2.1 EXCHANGED");
        assertThat(transitions(running, new Decision.Return(0))).containsExactly("1.1.1.1 REOPENED", "1.1.2.1 EMPTIED");
    }

    @Test
    void takesBackThatASecondGrandFinalIsNotNeeded() {
        Format twice = new Format.DoubleElimination(Documents.USUAL, GrandFinal.DOUBLE, List.of());
        Tournament end = Script.playAll(Documents.open(Documents.of(3, twice)), match -> true);

        assertThat(transitions(end, new Decision.Reopen(new MatchId(1, 3, 1, 1))))
                .containsExactly("1.2.2.1 RELEASED", "1.3.1.1 REOPENED", "1.3.2.1 REOPENED");
    }

    @Test
    void namesAFinishedMatchAlsoWhereItIsArchivedAtOnce() {
        Format groups = new Format.RoundRobin(new Groups(2, GroupSeeding.SNAKE), 1, Documents.WINS);
        Format single = new Format.SingleElimination(Documents.USUAL, 2);
        TournamentDocument document = Documents.of(4, Documents.stage(groups, 2), Documents.stage(single, 0));
        Tournament oneGroup = Documents.open(document);
        oneGroup = after(oneGroup, new Decision.Report(new MatchId(1, 1, 1, 1), Result.played(1, 0)));

        assertThat(transitions(oneGroup, new Decision.Report(new MatchId(1, 2, 1, 1), Result.played(1, 0))))
                .startsWith("1.2.1.1 FINISHED");
    }

    @Test
    void listsAllThatFollowsFromWhatStandsInTheWay() {
        // the winner of the semi-final came from the other quarter-final, and yet the final rests on that match
        Script.play(Documents.of(8, new Format.SingleElimination(Documents.USUAL, 2)), """
                1.1.1.1 1:0         | |
                1.1.1.2 1:0         | |
                1.1.1.3 1:0         | |
                1.1.1.4 1:0         | |
                1.1.2.1 0:1         | |
                1.1.2.2 1:0         | |
                start 1.1.3.1       | 1.1.3.1:t4-t2* |
                correct 1.1.1.1 0:1 | refused: these were begun or played on the strength of it: [1.1.2.1, 1.1.3.1] |
                """);
    }

    @Test
    void refusesWhatIsNotThere() {
        Script.play(FOUR, """
                1.1.3.1 1:0         | refused: 1.1.3.1 does not exist                                              |
                2.1.1.1 1:0         | refused: 2.1.1.1 does not exist                                              |
                1.1.2.1 1:0         | refused: 1.1.2.1 is LOCKED (expected: READY or RUNNING)                      |
                correct 1.1.1.1 1:0 | refused: 1.1.1.1 is READY (expected: one that ended by a report)             |
                1.1.1.1 2:0         | refused: score 2:0 (expected: 1 games for the winner, fewer for the other)    |
                1.1.1.1 0:0         | refused: score 0:0 (this format knows no draws)                               |
                t9 leaves           | refused: 8 (expected: 0..3)                                                   |
                t1 returns          | refused: 0 has not left                                                       |
                """);
    }

    private static Tournament after(Tournament tournament, Decision decision) {
        return ((Verdict.Accepted) tournament.decide(decision)).tournament();
    }

    private static List<String> transitions(Tournament tournament, Decision decision) {
        List<String> transitions = new ArrayList<>();
        for (Change change : ((Verdict.Accepted) tournament.decide(decision)).changes()) {
            transitions.add(Objects.requireNonNull(change.after()).id() + " " + change.transition());
        }
        return transitions;
    }
}
