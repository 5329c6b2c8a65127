package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.Groups;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.document.TableRules;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupStageTest {

    private static final Format TWO_GROUPS =
            new Format.RoundRobin(new Groups(2, GroupSeeding.SNAKE), 1, Documents.WINS);

    @Test
    void playsAGslGroupToTheEnd() {
        Format gsl = new Format.Gsl(new Groups(1, GroupSeeding.SNAKE));

        Script.play(Documents.of(4, gsl), """
                1.1.1.1 1:0 | 1.1.1.2:t2-t3               | nobody
                1.1.1.2 0:1 | 1.1.2.1:t1-t3 1.1.2.2:t4-t2 | nobody
                1.1.2.1 0:1 | 1.1.2.2:t4-t2               | 1 t3
                1.1.2.2 0:1 | 1.1.3.1:t1-t2               | 1 t3, 4 t4
                1.1.3.1 0:1 | nothing                     | 1 t3, 2 t2, 3 t1, 4 t4
                """);
    }

    @Test
    void leavesFirstPlaceOfAGslGroupFreeThatNobodyWon() {
        Format gsl = new Format.Gsl(new Groups(1, GroupSeeding.SNAKE));

        Script.play(Documents.of(4, gsl), """
                1.1.1.1 1:0          | |
                1.1.1.2 1:0          | |
                1.1.2.1 both forfeit | 1.1.2.2:t4-t3 |
                1.1.2.2 1:0          | nothing       | 2 t4, 3 t1, 3 t2, 4 t3
                """);
    }

    @Test
    void playsGslMatchesAfterTheFirstTwoInTheLongerSeries() {
        StageSpec stage =
                new StageSpec("stage", new Format.Gsl(new Groups(1, GroupSeeding.SNAKE)), new SeriesLengths(1, 3), 0);

        assertThat(Documents.open(Documents.of(4, stage)).stages().getFirst().matches())
                .extracting(match -> match.fixture().series().bestOf())
                .containsExactly(1, 1, 3, 3, 3);
    }

    @Test
    void endsLevelInAGroupOnlyWhereTheTableAllowsIt() {
        TableRules draws = new TableRules(Points.THREE_ONE_NONE, true, List.of(TieBreak.POINTS));
        Format one = new Format.RoundRobin(new Groups(1, GroupSeeding.SNAKE), 1, draws);

        Script.play(Documents.of(2, one), "1.1.1.1 0:0 | nothing | 1 t1, 1 t2");
        Script.play(Documents.of(4, TWO_GROUPS), "1.1.1.1 0:0 | refused: score 0:0 (this format knows no draws) |");
    }

    @Test
    void everybodyMeetsEverybodyByTheCircleMethod() {
        Format one = new Format.RoundRobin(new Groups(1, GroupSeeding.SNAKE), 1, Documents.WINS);

        assertThat(rounds(Documents.open(Documents.of(6, one))))
                .containsExactly(
                        "1: t1-t6 t5-t2 t4-t3",
                        "2: t6-t2 t1-t3 t5-t4",
                        "3: t3-t6 t2-t4 t1-t5",
                        "4: t6-t4 t3-t5 t2-t1",
                        "5: t5-t6 t4-t1 t3-t2");
    }

    @Test
    void anOddTeamRestsAndTheSecondLegTurnsSides() {
        Format two = new Format.RoundRobin(new Groups(1, GroupSeeding.SNAKE), 2, Documents.WINS);

        assertThat(rounds(Documents.open(Documents.of(3, two))))
                .containsExactly("1: t3-t2", "2: t1-t3", "3: t2-t1", "4: t2-t3", "5: t3-t1", "6: t1-t2");
    }

    @Test
    void fillsThePlayOffsAsSoonAsAGroupHasEnded() {
        Tournament tournament = Documents.open(Documents.of(
                6,
                Documents.stage(TWO_GROUPS, 2),
                Documents.stage(new Format.SingleElimination(Documents.USUAL, 2), 0)));

        Tournament oneGroupOver = Script.play(tournament, """
                1.1.1.1 0:1 | |
                1.1.2.1 1:0 | |
                1.1.3.1 0:1 | |
                """);

        assertThat(entries(oneGroupOver.stages().getLast())).containsExactly("t1", "?", "t4", "?");
        assertThat(oneGroupOver.stages().getFirst().isOver()).isFalse();
    }

    @Test
    void knowsNobodyWhoGoesOnWhileABracketIsPlayed() {
        Script.play(
                Documents.of(
                        4,
                        Documents.stage(new Format.SingleElimination(Documents.USUAL, 2), 2),
                        Documents.stage(new Format.SingleElimination(Documents.USUAL, 2), 0)),
                """
                1.1.1.1 1:0 | 1.1.1.2:t2-t3 | nobody
                1.1.1.2 1:0 | 1.1.2.1:t1-t2 | nobody
                1.1.2.1 0:1 | 2.1.1.1:t2-t1 | 3 t3, 3 t4
                2.1.1.1 1:0 | nothing       | 1 t2, 2 t1, 3 t3, 3 t4
                """);
    }

    @Test
    void crossesFourGroups() {
        Format four = new Format.RoundRobin(new Groups(4, GroupSeeding.EFFORT_BALANCED), 1, Documents.WINS);

        Tournament tournament = Script.play(
                Documents.of(
                        8,
                        Documents.stage(four, 2),
                        Documents.stage(new Format.SingleElimination(Documents.USUAL, 2), 0)),
                """
                1.1.1.1 1:0 | |
                1.2.1.1 1:0 | |
                1.3.1.1 1:0 | |
                1.4.1.1 1:0 | 2.1.1.1:t1-t7 2.1.1.2:t4-t6 2.1.1.3:t2-t8 2.1.1.4:t3-t5 |
                """);

        assertThat(entries(tournament.stages().getLast()))
                .containsExactly("t1", "t2", "t3", "t4", "t6", "t5", "t8", "t7");
    }

    @Test
    void sharesRanksBetweenGroups() {
        Tournament end = Script.playAll(
                Documents.open(Documents.of(6, TWO_GROUPS)),
                match -> match.a().team() < match.b().team());

        assertThat(Script.ranking(end)).isEqualTo("1 t1, 1 t2, 3 t4, 3 t3, 5 t5, 5 t6");
    }

    @Test
    void keepsGroupMatesApartUntilTheFinal() {
        Tournament tournament = Script.playAll(
                Documents.open(Documents.of(
                        8,
                        Documents.stage(TWO_GROUPS, 2),
                        Documents.stage(new Format.SingleElimination(Documents.USUAL, 2), 0))),
                match -> match.a().team() < match.b().team());

        assertThat(rounds(tournament)).contains("1: t1-t3 t2-t4", "2: t1-t2");
        assertThat(Script.ranking(tournament)).isEqualTo("1 t1, 2 t2, 3 t4, 3 t3, 5 t5, 5 t6, 7 t8, 7 t7");
    }

    @Test
    void aTeamThatLeavesForfeitsTheRest() {
        Format one = new Format.RoundRobin(new Groups(1, GroupSeeding.SNAKE), 1, Documents.WINS);

        Script.play(Documents.of(3, one), """
                1.1.1.1 1:0 | 1.1.2.1:t1-t3 1.1.3.1:t2-t1 | nobody
                t3 leaves   | 1.1.3.1:t2-t1               |
                1.1.3.1 1:0 | nothing                     | 1 t1, 2 t2, 3 t3
                """);
    }

    private static List<String> rounds(Tournament tournament) {
        List<String> rounds = new ArrayList<>();
        int last = 0;
        for (Match match : tournament.stages().getLast().matches()) {
            if (match.id().round() != last) {
                last = match.id().round();
                rounds.add(last + ":");
            }
            String pair = " " + Script.name(match.a()) + "-" + Script.name(match.b());
            rounds.set(rounds.size() - 1, rounds.getLast() + pair);
        }
        return rounds;
    }

    private static List<String> entries(Stage stage) {
        List<String> entries = new ArrayList<>();
        stage.entries().forEach(entry -> entries.add(Script.name(entry)));
        return entries;
    }
}
