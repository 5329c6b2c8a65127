package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import org.junit.jupiter.api.Test;

class SingleEliminationTest {

    @Test
    void playsFourTeamsToTheEnd() {
        Script.play(Documents.of(4, new Format.SingleElimination(Documents.USUAL, 2)), """
                1.1.1.1 1:0 | 1.1.1.2:t2-t3 | 3 t4
                1.1.1.2 0:1 | 1.1.2.1:t1-t3 | 3 t2, 3 t4
                1.1.2.1 0:1 | nothing       | 1 t3, 2 t1, 3 t2, 3 t4
                """);
    }

    @Test
    void givesByesToTheBestSeeds() {
        Tournament tournament = Documents.open(Documents.of(6, new Format.SingleElimination(Documents.USUAL, 2)));

        assertThat(Script.playable(tournament)).isEqualTo("1.1.1.2:t4-t5 1.1.1.4:t3-t6");
        assertThat(tournament.stages().getFirst().matches())
                .filteredOn(match -> match.isBye())
                .extracting(match -> Script.name(match.winner()) + " " + match.state())
                .containsExactly("t1 ARCHIVED", "t2 ARCHIVED");
    }

    @Test
    void playsForThirdPlace() {
        Script.play(Documents.of(4, new Format.SingleElimination(Documents.USUAL, 4)), """
                1.1.1.1 1:0 | 1.1.1.2:t2-t3               | nobody
                1.1.1.2 1:0 | 1.1.2.1:t1-t2 1.2.1.1:t4-t3 | nobody
                1.2.1.1 1:0 | 1.1.2.1:t1-t2               | 3 t4, 4 t3
                1.1.2.1 1:0 | nothing                     | 1 t1, 2 t2, 3 t4, 4 t3
                """);
    }

    @Test
    void playsForEveryPlaceOfEight() {
        Tournament end = Script.playAll(
                Documents.open(Documents.of(8, new Format.SingleElimination(Documents.USUAL, 8))),
                match -> match.a().team() < match.b().team());

        assertThat(Script.ranking(end)).isEqualTo("1 t1, 2 t2, 3 t3, 4 t4, 5 t5, 6 t6, 7 t7, 8 t8");
        assertThat(end.stages().getFirst().matches()).hasSize(12);
        assertThat(end.match(new MatchId(1, 2, 1, 1)))
                .extracting(match -> Script.name(match.a()) + "-" + Script.name(match.b()))
                .isEqualTo("t4-t3");
    }

    @Test
    void leavesThePlaceFreeThatNobodyWon() {
        Script.play(Documents.of(4, new Format.SingleElimination(Documents.USUAL, 2)), """
                1.1.1.1 1:0          |               |
                1.1.1.2 1:0          | 1.1.2.1:t1-t2 |
                1.1.2.1 both forfeit | nothing       | 2 t1, 2 t2, 3 t3, 3 t4
                """);
    }

    @Test
    void takesTheOpponentOfTwoWhoForfeitedOn() {
        Tournament end = Script.play(Documents.of(4, new Format.SingleElimination(Documents.USUAL, 2)), """
                1.1.1.2 both forfeit | 1.1.1.1:t1-t4 |
                1.1.1.1 0:1          | nothing       | 1 t4, 3 t1, 3 t2, 3 t3
                """);

        assertThat(end.playable()).isEmpty();
        assertThat(end.isOver()).isTrue();
    }

    @Test
    void nobodyWinsAFinalWhoseOnlyTeamHasLeft() {
        Script.play(Documents.of(4, new Format.SingleElimination(Documents.USUAL, 2)), """
                1.1.1.1 1:0          | 1.1.1.2:t2-t3 |
                1.1.1.2 both forfeit | nothing       | 1 t1, 3 t2, 3 t3, 3 t4
                t1 leaves            | nothing       | 2 t1, 3 t2, 3 t3, 3 t4
                t1 returns           | nothing       | 1 t1, 3 t2, 3 t3, 3 t4
                """);
    }

    @Test
    void aByeTakesOnWhoHasLeftToWhereAnOpponentWaits() {
        Script.play(Documents.of(3, new Format.SingleElimination(Documents.USUAL, 2)), """
                t1 leaves   | 1.1.1.2:t2-t3 | nobody
                1.1.1.2 1:0 | nothing       | 1 t2, 2 t1, 3 t3
                """);
    }

    @Test
    void nobodyGoesOnFromAMatchThatBothHaveLeft() {
        Script.play(Documents.of(4, new Format.SingleElimination(Documents.USUAL, 2)), """
                t1 leaves   | 1.1.1.2:t2-t3 |
                t4 leaves   | 1.1.1.2:t2-t3 | 3 t1, 3 t4
                1.1.1.2 1:0 | nothing       | 1 t2, 3 t1, 3 t3, 3 t4
                """);
    }

    @Test
    void playsTheLastMatchOfEachBracketInTheLongerSeries() {
        Format format = new Format.SingleElimination(Documents.USUAL, 4);
        StageSpec stage = new StageSpec("stage", format, new SeriesLengths(1, 5), 0);

        assertThat(Documents.open(Documents.of(8, stage)).stages().getFirst().matches())
                .filteredOn(match -> match.fixture().series().bestOf() == 5)
                .extracting(match -> match.id().toString())
                .containsExactly("1.1.3.1", "1.2.1.1");
    }

    @Test
    void knowsWhichMatchesAwaitWhom() {
        Tournament tournament = Script.play(Documents.of(8, new Format.SingleElimination(Documents.USUAL, 2)), """
                1.1.1.1 1:0 | |
                1.1.1.2 1:0 | |
                start 1.1.2.1 | |
                1.1.1.3 1:0 | |
                """);

        assertThat(tournament.stages().getFirst().matches())
                .extracting(match -> match.state())
                .containsExactly(
                        MatchState.ARCHIVED,
                        MatchState.ARCHIVED,
                        MatchState.DONE,
                        MatchState.READY,
                        MatchState.RUNNING,
                        MatchState.WAITING,
                        MatchState.LOCKED);
    }
}
