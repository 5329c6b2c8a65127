package dev.naadam.server.core.tournament.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.Documents;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.order.SeedOrder;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.Collections;
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
    void refusesAStageBehindAMajorThatLetsOneTeamThrough() {
        List<StageSpec> stages = List.of(Documents.stage(new Format.MajorSwiss(3, 1), 1), Documents.stage(SINGLE, 0));
        TournamentDocument document = new TournamentDocument("event", Documents.teams(8), stages);

        assertThat(DocumentCheck.problems(document))
                .extracting(Problem::toString)
                .containsExactly("stages[0].advancing: 1 (a stage that follows needs 2 teams)");
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
    void refusesToSendOnMoreThanTheSmallestGroupHasOrOnlyOne() {
        Format three = new Format.RoundRobin(new Groups(3, GroupSeeding.SNAKE), 1, Documents.WINS);
        Format one = new Format.RoundRobin(new Groups(1, GroupSeeding.SNAKE), 1, Documents.WINS);

        assertThat(problems(7, Documents.stage(three, 3), Documents.stage(SINGLE, 0)))
                .isEqualTo("stages[0].advancing: 3 (possible: 1 to 2)");
        assertThat(problems(7, Documents.stage(one, 1), Documents.stage(SINGLE, 0)))
                .isEqualTo("stages[0].advancing: 1 (possible: 2 to 7)");
    }

    @Test
    void checksALaterStageWithTheTeamsThatComeIntoIt() {
        StageSpec major = Documents.stage(new Format.MajorSwiss(3, 3), 8);
        StageSpec playOffs = Documents.stage(new Format.SingleElimination(Documents.USUAL, 16), 0);

        assertThat(problems(16, major, playOffs))
                .isEqualTo("stages[1].format.playedPlaces: 16 (possible: powers of two from 2 to 8)");
    }

    @Test
    void refusesRoundRobinsThatNeverEnd() {
        assertThat(problems(4, robin(1, 0))).isEqualTo("stages[0].format.legs: 0 (possible: 1 to 4)");
        assertThat(problems(4, robin(1, 5))).isEqualTo("stages[0].format.legs: 5 (possible: 1 to 4)");
        assertThat(problems(300, robin(1, 1)))
                .isEqualTo("stages[0].format.groups: up to 44850 matches (possible: 20000)");
        assertThat(problems(4, robin(0, 1)))
                .isEqualTo("stages[0].format.groups.count: 0 (possible: 1 to 2 with 4 teams)");
        assertThat(problems(4, robin(3, 1)))
                .isEqualTo("stages[0].format.groups.count: 3 (possible: 1 to 2 with 4 teams)");
    }

    @Test
    void refusesNumbersBelowTheLeastAndAboveTheMost() {
        TableRules none = new TableRules(Points.ONE_NONE, false, List.of());

        assertThat(problems(4, new Format.FixedSwiss(0, Documents.WINS)))
                .isEqualTo("stages[0].format.rounds: 0 (possible: 1 to 3 with 4 teams)");
        assertThat(problems(4, new Format.FixedSwiss(1, none)))
                .isEqualTo("stages[0].format.table.tieBreaks: none (expected: at least one)");
        assertThat(problems(4, new Format.SingleElimination(Documents.USUAL, 1)))
                .isEqualTo("stages[0].format.playedPlaces: 1 (possible: powers of two from 2 to 4)");
        assertThat(problems(64, new Format.MajorSwiss(0, 3)))
                .isEqualTo("stages[0].format: 0 wins, 3 losses (possible: 1 to 5 of each)");
        assertThat(problems(64, new Format.MajorSwiss(6, 6)))
                .isEqualTo("stages[0].format: 6 wins, 6 losses (possible: 1 to 5 of each)");
    }

    @Test
    void refusesGroupsThatABracketDoesNotFill() {
        assertThat(problems(
                        16, new Format.RoundRobin(new Groups(4, GroupSeeding.BRACKET_OPTIMIZED), 1, Documents.WINS)))
                .isEmpty();
        assertThat(problems(
                        12, new Format.RoundRobin(new Groups(4, GroupSeeding.BRACKET_OPTIMIZED), 1, Documents.WINS)))
                .startsWith("stages[0].format.groups.seeding: BRACKET_OPTIMIZED");
        assertThat(problems(9, new Format.RoundRobin(new Groups(1, GroupSeeding.BRACKET_OPTIMIZED), 1, Documents.WINS)))
                .isEmpty();
    }

    @Test
    void refusesNamesAndStagesBeyondTheirBounds() {
        TournamentDocument blank = new TournamentDocument(" ", Documents.teams(2), List.of());
        TournamentDocument longName =
                new TournamentDocument("x".repeat(65), Documents.teams(2), List.of(Documents.stage(SINGLE, 0)));

        assertThat(DocumentCheck.problems(blank))
                .extracting(Problem::toString)
                .containsExactly(
                        "name: 1 characters (possible: 1 to 64, not all blank)", "stages: 0 (possible: 1 to 8)");
        assertThat(DocumentCheck.problems(longName))
                .extracting(Problem::toString)
                .containsExactly("name: 65 characters (possible: 1 to 64, not all blank)");
        assertThat(problems(
                        4, Collections.nCopies(9, Documents.stage(SINGLE, 2)).toArray(new StageSpec[0])))
                .isEqualTo("stages: 9 (possible: 1 to 8)");
    }

    private static Format robin(int groups, int legs) {
        return new Format.RoundRobin(new Groups(groups, GroupSeeding.SNAKE), legs, Documents.WINS);
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
