package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.order.SeedOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubleEliminationTest {

    @Test
    void playsTheGrandFinalAgainWhenTheWinnerOfTheLowerBracketWinsIt() {
        Script.play(Documents.of(4, format(GrandFinal.DOUBLE)), """
                1.1.1.1 1:0 | 1.1.1.2:t2-t3               | nobody
                1.1.1.2 1:0 | 1.1.2.1:t1-t2 1.2.1.1:t4-t3 | nobody
                1.2.1.1 1:0 | 1.1.2.1:t1-t2               | 4 t3
                1.1.2.1 1:0 | 1.2.2.1:t2-t4               | 4 t3
                1.2.2.1 1:0 | 1.3.1.1:t1-t2               | 3 t4, 4 t3
                1.3.1.1 0:1 | 1.3.2.1:t1-t2               | 3 t4, 4 t3
                1.3.2.1 1:0 | nothing                     | 1 t1, 2 t2, 3 t4, 4 t3
                """);
    }

    @Test
    void needsNoSecondGrandFinalWhenTheWinnerOfTheUpperBracketWinsTheFirst() {
        Tournament end = favourites(4, GrandFinal.DOUBLE);

        assertThat(end.stages().getFirst().matches())
                .last()
                .satisfies(match -> assertThat(match.isBye()).isTrue());
        assertThat(Script.ranking(end)).isEqualTo("1 t1, 2 t2, 3 t3, 4 t4");
    }

    @Test
    void endsWithTheSimpleGrandFinal() {
        Tournament beforeIt = Script.playAll(
                Documents.open(Documents.of(4, format(GrandFinal.NONE))), DoubleEliminationTest::isWonByTheFavourite);
        Tournament end = favourites(4, GrandFinal.SIMPLE);

        assertThat(Script.ranking(beforeIt)).isEqualTo("1 t1, 2 t2, 3 t3, 4 t4");
        assertThat(end.stages().getFirst().matches()).hasSize(6);
        assertThat(Script.ranking(end)).isEqualTo("1 t1, 2 t2, 3 t3, 4 t4");
    }

    @Test
    void sharesPlacesByTheRoundOfTheLowerBracket() {
        assertThat(Script.ranking(favourites(8, GrandFinal.DOUBLE)))
                .isEqualTo("1 t1, 2 t2, 3 t3, 4 t4, 5 t5, 5 t6, 7 t7, 7 t8");
    }

    @Test
    void movesPlacesUpWhereByesLeftNoLosers() {
        assertThat(Script.ranking(favourites(6, GrandFinal.DOUBLE))).isEqualTo("1 t1, 2 t2, 3 t3, 4 t4, 5 t5, 5 t6");
        assertThat(Script.ranking(favourites(5, GrandFinal.SIMPLE))).isEqualTo("1 t1, 2 t2, 3 t3, 4 t4, 5 t5");
    }

    @Test
    void ranksNobodyBehindTheNumberOfTeams() {
        // two double forfeits leave more places free than the byes had moved up
        Script.play(Documents.of(6, format(GrandFinal.SIMPLE)), """
                1.1.1.2 1:0          |         |
                1.1.1.4 both forfeit |         |
                1.1.2.1 both forfeit |         |
                1.3.1.1 1:0          | nothing | 1 t2, 2 t5, 4 t1, 4 t4, 6 t3, 6 t6
                """);
    }

    @Test
    void dropsLosersSoThatRematchesComeLate() {
        Tournament end = favourites(16, GrandFinal.SIMPLE);

        assertThat(meetings(end, 2))
                .containsExactly(
                        "t16-t9", "t13-t12", "t15-t10", "t14-t11", "t5-t9", "t8-t12", "t6-t10", "t7-t11", "t5-t8",
                        "t6-t7", "t3-t5", "t4-t6", "t3-t4", "t2-t3");
    }

    @Test
    void dropsLosersInTheOrderOfTheOrganizer() {
        Format format = new Format.DoubleElimination(
                Documents.USUAL, GrandFinal.SIMPLE, List.of(SeedOrder.REVERSE, SeedOrder.NATURAL));

        Tournament end =
                Script.playAll(Documents.open(Documents.of(8, format)), DoubleEliminationTest::isWonByTheFavourite);

        assertThat(meetings(end, 2)).containsExactly("t6-t7", "t5-t8", "t4-t6", "t3-t5", "t4-t3", "t2-t3");
    }

    @Test
    void ranksWhoForfeitedInTheFirstRoundWithTheFirstOfTheLowerBracket() {
        Tournament begun = Script.play(Documents.of(8, format(GrandFinal.SIMPLE)), """
                1.1.1.1 both forfeit | 1.1.1.2:t4-t5 1.1.1.3:t2-t7 1.1.1.4:t3-t6 | 7 t1, 7 t8
                """);

        assertThat(Script.ranking(Script.playAll(begun, DoubleEliminationTest::isWonByTheFavourite)))
                .isEqualTo("1 t2, 2 t3, 3 t4, 4 t6, 5 t5, 7 t1, 7 t7, 7 t8");
    }

    @Test
    void playsFinalsInTheLongerSeries() {
        StageSpec stage = new StageSpec("stage", format(GrandFinal.DOUBLE), new SeriesLengths(1, 3), 0);

        assertThat(Documents.open(Documents.of(8, stage)).stages().getFirst().matches())
                .filteredOn(match -> match.fixture().series().bestOf() == 3)
                .extracting(match -> match.id().toString())
                .containsExactly("1.1.3.1", "1.2.4.1", "1.3.1.1", "1.3.2.1");
    }

    @Test
    void playsTwoTeamsOnce() {
        Script.play(Documents.of(2, format(GrandFinal.DOUBLE)), """
                1.1.1.1 0:1 | nothing | 1 t2, 2 t1
                """);
    }

    @Test
    void laysOutAllSizes() {
        for (int teams = 3; teams <= 1024; teams = teams < 70 ? teams + 1 : teams * 2 - 1) {
            Tournament tournament = Documents.open(Documents.of(teams, format(GrandFinal.DOUBLE)));

            long contests = Script.playAll(tournament, DoubleEliminationTest::isWonByTheFavourite)
                    .stages()
                    .getFirst()
                    .matches()
                    .stream()
                    .filter(Match::isContest)
                    .count();

            assertThat(contests).as("%d teams", teams).isEqualTo(2L * teams - 2);
        }
    }

    private static Format format(GrandFinal grandFinal) {
        return new Format.DoubleElimination(Documents.USUAL, grandFinal, List.of());
    }

    private static Tournament favourites(int teams, GrandFinal grandFinal) {
        return Script.playAll(
                Documents.open(Documents.of(teams, format(grandFinal))), DoubleEliminationTest::isWonByTheFavourite);
    }

    private static boolean isWonByTheFavourite(Match match) {
        return match.a().team() < match.b().team();
    }

    private static List<String> meetings(Tournament tournament, int group) {
        List<String> meetings = new ArrayList<>();
        for (Match match : tournament.stages().getFirst().matches()) {
            if (match.id().group() == group) {
                meetings.add(Script.name(match.a()) + "-" + Script.name(match.b()));
            }
        }
        return meetings;
    }
}
