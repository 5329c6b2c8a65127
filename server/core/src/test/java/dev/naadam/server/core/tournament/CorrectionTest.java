package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final TournamentDocument FOUR = Documents.of(4, new Format.SingleElimination(Documents.USUAL, 4));

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
    void refusesWhatIsNotThere() {
        Script.play(FOUR, """
                1.1.3.1 1:0         | refused: 1.1.3.1 does not exist                                              |
                9.1.1.1 1:0         | refused: 9.1.1.1 does not exist                                              |
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
