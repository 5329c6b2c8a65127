package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.TableRules;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixedSwissTest {

    @Test
    void pairsPoolsAndGivesTheByeToTheLowest() {
        Tournament end = favourites(7, 2);

        assertThat(round(end, 1)).isEqualTo("t1-t4 t2-t5 t3-t6 t7-bye");
        assertThat(round(end, 2)).isEqualTo("t7-t3 t1-t2 t4-t5 t6-bye");
    }

    @Test
    void floatsTheLowestOfAnOddPool() {
        Tournament end = favourites(6, 2);

        assertThat(round(end, 2)).isEqualTo("t1-t2 t3-t5 t4-t6");
    }

    @Test
    void playsHalfOfAllOpponentsWithoutARematch() {
        for (int teams = 4; teams <= 12; teams += 2) {
            Tournament end = favourites(teams, teams / 2);

            assertThat(end.stages().getFirst().notes())
                    .as("%d teams", teams)
                    .allSatisfy(note -> assertThat(note.rematches()).isZero());
        }
    }

    @Test
    void pairsAnewWhatACorrectionChanges() {
        Script.play(Documents.of(4, new Format.FixedSwiss(2, Documents.WINS)), """
                1.1.1.1 1:0         | 1.1.1.2:t2-t4               |
                1.1.1.2 1:0         | 1.1.2.1:t1-t2 1.1.2.2:t3-t4 |
                correct 1.1.1.1 0:1 | 1.1.2.1:t2-t3 1.1.2.2:t1-t4 |
                """);
    }

    @Test
    void aDoubleForfeitIsNoDraw() {
        TableRules table = new TableRules(Points.THREE_ONE_NONE, true, List.of(TieBreak.POINTS));

        Script.play(Documents.of(6, new Format.FixedSwiss(2, table)), """
                1.1.1.1 1:0                  |                                           |
                1.1.1.2 0:0                  |                                           |
                1.1.1.3 0:1                  | 1.1.2.1:t1-t6 1.1.2.2:t2-t4 1.1.2.3:t5-t3 |
                correct 1.1.1.2 both forfeit | 1.1.2.1:t1-t6 1.1.2.2:t3-t5 1.1.2.3:t4-t2 |
                """);
    }

    @Test
    void aTeamThatLeftGetsNoPointForItsBye() {
        Tournament left = Script.play(Documents.of(3, new Format.FixedSwiss(3, Documents.WINS)), """
                t3 leaves   | 1.1.1.1:t1-t2 |
                1.1.1.1 1:0 | |
                """);

        Tournament end =
                Script.playAll(left, match -> match.a().team() < match.b().team());

        assertThat(Standings.group(end.stages().getFirst(), 1).getLast().toString())
                .contains("team=2", "tally=0-3");
    }

    private static Tournament favourites(int teams, int rounds) {
        Format format = new Format.FixedSwiss(rounds, Documents.WINS);
        return Script.playAll(
                Documents.open(Documents.of(teams, format)),
                match -> match.a().team() < match.b().team());
    }

    private static String round(Tournament tournament, int round) {
        List<String> pairs = new ArrayList<>();
        for (Match match : tournament.stages().getFirst().matches()) {
            if (match.id().round() == round) {
                pairs.add(Script.name(match.a()) + "-" + Script.name(match.b()));
            }
        }
        return String.join(" ", pairs);
    }
}
