package dev.naadam.server.core.tournament.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.Documents;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.order.SeedOrder;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentCheckTest {

    private static final Format SINGLE = new Format.SingleElimination(Documents.USUAL, 2);

    @Test
    void findsNothingInADocumentThatCanBePlayed() {
        assertThat(problems(2, SINGLE)).isEmpty();
        assertThat(problems(1024, SINGLE)).isEmpty();
        assertThat(problems(16, new Format.MajorSwiss(3, 3))).isEmpty();
    }

    @Test
    void refusesTooFewAndTooManyTeams() {
        assertThat(problems(1, SINGLE)).startsWith("teams: 1 (possible: 2 to 1024)");
        assertThat(problems(1025, SINGLE)).startsWith("teams: 1025 (possible: 2 to 1024)");
    }

    @Test
    void refusesTwoTeamsOfTheSameId() {
        List<Team> teams = List.of(new Team("a", "A"), new Team("a", "B"), new Team("c d", "C"));
        TournamentDocument document = new TournamentDocument("event", teams, List.of(Documents.stage(SINGLE, 0)));

        assertThat(DocumentCheck.problems(document))
                .extracting(Problem::toString)
                .containsExactly(
                        "teams[1].id: a is also the id of another team",
                        "teams[2].id: not 1 to 64 of A-Z a-z 0-9 . _ -");
    }

    @Test
    void namesTheMajorsThatWorkInsteadOfOneWithAnOddPool() {
        assertThat(problems(24, new Format.MajorSwiss(3, 3)))
                .isEqualTo(
                        "teams: 24 leave a pool of odd size with 3 wins and 3 losses (possible: 16, 32, 48 teams; or with"
                                + " 24 teams, wins-losses of 1-1, 1-2, 1-3, 2-1, 2-2, 3-1)");
    }

    @Test
    void refusesMoreSwissRoundsThanThereAreOpponents() {
        assertThat(problems(8, new Format.FixedSwiss(8, Documents.WINS)))
                .isEqualTo("stages[0].format.rounds: 8 (possible: 1 to 7 with 8 teams)");
        assertThat(problems(7, new Format.FixedSwiss(7, Documents.WINS))).isEmpty();
    }

    @Test
    void refusesAFirstRoundThatLeavesSomebodyOut() {
        FirstRound manual = new FirstRound.Manual(List.of(1, 2, 2, 0));

        assertThat(problems(3, new Format.SingleElimination(manual, 2)))
                .isEqualTo(
                        "stages[0].format.firstRound: [1, 2, 2, 0] (expected: seeds 1 to 3 once each and 1 times 0 for a"
                                + " bye)");
    }

    @Test
    void refusesPlacesThatABracketCanNotPlay() {
        assertThat(problems(6, new Format.SingleElimination(Documents.USUAL, 16)))
                .isEqualTo("stages[0].format.playedPlaces: 16 (possible: powers of two from 2 to 8)");
    }

    @Test
    void refusesDropOrdersOfAnotherSize() {
        Format format = new Format.DoubleElimination(Documents.USUAL, GrandFinal.SIMPLE, List.of(SeedOrder.NATURAL));

        assertThat(problems(8, format))
                .isEqualTo("stages[0].format.drops: 1 orders (possible: none, or 2 for 8 teams)");
    }

    @Test
    void refusesGroupsOfOddSizes() {
        Format gsl = new Format.Gsl(new Groups(2, GroupSeeding.SNAKE));
        Format uneven = new Format.RoundRobin(new Groups(3, GroupSeeding.BRACKET_OPTIMIZED), 1, Documents.WINS);

        assertThat(problems(10, gsl)).isEqualTo("teams: 10 (possible: a multiple of 4 for GSL groups)");
        assertThat(problems(12, gsl)).isEqualTo("stages[0].format.groups.count: 2 (expected: 3, groups of 4)");
        assertThat(problems(12, uneven)).startsWith("stages[0].format.groups.seeding: BRACKET_OPTIMIZED (possible: ");
    }

    @Test
    void refusesTablesThatRewardLosing() {
        TableRules table = new TableRules(new Points(1, 2, 0), true, List.of(TieBreak.WINS, TieBreak.WINS));

        assertThat(problems(4, new Format.FixedSwiss(2, table)))
                .contains("stages[0].format.table.points: ")
                .contains("stages[0].format.table.tieBreaks: [WINS, WINS] (expected: each once)");
    }

    @Test
    void refusesANumberOfTeamsThatCanNotGoOn() {
        StageSpec major = Documents.stage(new Format.MajorSwiss(3, 3), 7);
        StageSpec last = Documents.stage(SINGLE, 2);

        assertThat(problems(16, major, Documents.stage(SINGLE, 0))).isEqualTo("stages[0].advancing: 7 (possible: 8)");
        assertThat(problems(16, last)).isEqualTo("stages[0].advancing: 2 (expected: 0, no stage follows)");
    }

    @Test
    void refusesSeriesOfEvenLength() {
        StageSpec stage = new StageSpec("stage", SINGLE, new SeriesLengths(2, 9), 0);

        assertThat(problems(4, stage))
                .isEqualTo("stages[0].lengths.usual: best of 2 (possible: 1, 3, 5, 7); "
                        + "stages[0].lengths.deciding: best of 9 (possible: 1, 3, 5, 7)");
    }

    private static String problems(int teams, Format format) {
        return problems(teams, Documents.stage(format, 0));
    }

    private static String problems(int teams, StageSpec... stages) {
        List<Problem> problems = DocumentCheck.problems(Documents.of(teams, stages));
        return String.join("; ", problems.stream().map(Problem::toString).toList());
    }
}
