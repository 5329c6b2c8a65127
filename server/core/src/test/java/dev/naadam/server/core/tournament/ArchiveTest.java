package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.Groups;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A match is archived as soon as something was begun on the strength of it, and not before. */
class ArchiveTest {

    private static final Format SINGLE = new Format.SingleElimination(Documents.USUAL, 2);

    @Test
    void bothSemiFinalsByTheMatchForThirdPlace() {
        Tournament tournament = Script.play(Documents.of(4, new Format.SingleElimination(Documents.USUAL, 4)), """
                1.1.1.1 1:0   | |
                1.1.1.2 1:0   | |
                start 1.2.1.1 | |
                """);

        assertThat(states(tournament, 1)).containsExactly("ARCHIVED", "ARCHIVED", "READY", "RUNNING");
    }

    @Test
    void whatLiesBehindAMatchThatNobodyHadToPlay() {
        Tournament tournament = Script.play(Documents.of(8, SINGLE), """
                1.1.1.1 1:0          | |
                1.1.1.2 both forfeit | |
                1.1.1.3 1:0          | |
                1.1.1.4 1:0          | |
                1.1.2.2 1:0          | |
                start 1.1.3.1        | |
                """);

        assertThat(states(tournament, 1))
                .containsExactly("ARCHIVED", "ARCHIVED", "ARCHIVED", "ARCHIVED", "ARCHIVED", "ARCHIVED", "RUNNING");
    }

    @Test
    void alsoAMatchThatEndedBecauseATeamLeft() {
        Tournament tournament = Script.play(Documents.of(4, SINGLE), """
                t4 leaves     | |
                1.1.1.2 1:0   | |
                start 1.1.2.1 | |
                """);

        assertThat(states(tournament, 1)).containsExactly("ARCHIVED", "ARCHIVED", "RUNNING");
    }

    @Test
    void theFirstGrandFinalByTheSecond() {
        Format twice = new Format.DoubleElimination(Documents.USUAL, GrandFinal.DOUBLE, List.of());

        Tournament tournament = Script.play(Documents.of(3, twice), """
                1.1.1.2 1:0   | |
                1.1.2.1 1:0   | |
                1.2.2.1 1:0   | |
                1.3.1.1 0:1   | |
                start 1.3.2.1 | |
                """);

        assertThat(states(tournament, 1).subList(5, 7)).containsExactly("ARCHIVED", "RUNNING");
    }

    @Test
    void aSwissRoundByTheNextOne() {
        Tournament tournament = Script.play(Documents.of(4, new Format.FixedSwiss(2, Documents.WINS)), """
                1.1.1.1 1:0 | |
                1.1.1.2 1:0 | |
                1.1.2.1 1:0 | |
                """);

        assertThat(states(tournament, 1)).containsExactly("ARCHIVED", "ARCHIVED", "DONE", "READY");
    }

    @Test
    void aStageByTheNextOne() {
        Format groups = new Format.RoundRobin(new Groups(1, GroupSeeding.SNAKE), 1, Documents.WINS);
        Tournament before = Script.play(Documents.of(2, Documents.stage(groups, 2), Documents.stage(SINGLE, 0)), """
                1.1.1.1 1:0 | 2.1.1.1:t1-t2 |
                """);

        Tournament begun = Script.play(before, "start 2.1.1.1 | |");
        Tournament released = Script.play(begun, "reopen 2.1.1.1 | |");

        assertThat(states(before, 1)).containsExactly("DONE");
        assertThat(states(begun, 1)).containsExactly("ARCHIVED");
        assertThat(states(released, 1)).containsExactly("DONE");
    }

    private static List<String> states(Tournament tournament, int stage) {
        List<String> states = new ArrayList<>();
        for (Match match : tournament.stages().get(stage - 1).matches()) {
            states.add(match.state().name());
        }
        return states;
    }
}
