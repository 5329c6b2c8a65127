package dev.naadam.server.core.tournament.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.match.Fixture;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Places;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Ruling;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Series;
import dev.naadam.server.core.tournament.match.Slot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    /** Everybody met everybody: 1, 2 and 3 beat each other in a circle, all of them beat 4. */
    private static final String CIRCLE = "1-2 2:0, 2-3 2:1, 3-1 2:1, 1-4 2:0, 2-4 2:0, 3-4 2:1";

    @Test
    void countsPoints() {
        assertThat(table("1-2 2:0, 3-4 1:1", TieBreak.POINTS))
                .containsExactly("1. t1 1-0 3", "2. t3 0-1-0 1", "2. t4 0-1-0 1", "4. t2 0-1 0");
    }

    @Test
    void breaksATieOfTwoByTheirMatch() {
        assertThat(table(
                        "1-2 0:2, 1-3 2:0, 2-3 0:2, 1-4 2:0, 2-4 2:0, 3-4 0:2", TieBreak.POINTS, TieBreak.HEAD_TO_HEAD))
                .containsExactly("1. t2 2-1 6 3", "2. t1 2-1 6 0", "3. t4 1-2 3 3", "4. t3 1-2 3 0");
    }

    @Test
    void leavesACircleTiedAndAsksTheNext() {
        assertThat(table(CIRCLE, TieBreak.POINTS, TieBreak.HEAD_TO_HEAD, TieBreak.SCORE_DIFFERENCE))
                .containsExactly("1. t1 2-1 6 3 3", "2. t2 2-1 6 3 1", "2. t3 2-1 6 3 1", "4. t4 0-3 0 - -5");
    }

    @Test
    void asksHeadToHeadAgainAmongThoseStillTied() {
        // four have 6 points; among them 1 and 2 have 6, and 1 beat 2; 3 and 4 have 3, and 3 beat 4
        String results = "1-2 2:0, 1-3 2:0, 4-1 2:0, 2-3 2:0, 2-4 2:0, 3-4 2:0, 3-5 2:0, 4-5 2:0";

        assertThat(table(results, TieBreak.POINTS, TieBreak.HEAD_TO_HEAD))
                .containsExactly("1. t1 2-1 6 3", "2. t2 2-1 6 0", "3. t3 2-2 6 3", "4. t4 2-2 6 0", "5. t5 0-2 0 -");
    }

    @Test
    void doesNotAskHeadToHeadOfThoseWhoHaveNotMet() {
        assertThat(table("1-3 2:0, 2-4 2:0", TieBreak.POINTS, TieBreak.HEAD_TO_HEAD, TieBreak.INITIAL_SEED))
                .containsExactly("1. t1 1-0 3 - 1", "2. t2 1-0 3 - 2", "3. t3 0-1 0 - 3", "4. t4 0-1 0 - 4");
    }

    @Test
    void doesNotAskHeadToHeadUnlessEverybodyHasMetEverybody() {
        assertThat(table("1-2 2:0, 2-3 2:0, 3-4 2:0", TieBreak.POINTS, TieBreak.HEAD_TO_HEAD))
                .containsExactly("1. t1 1-0 3 -", "1. t2 1-1 3 -", "1. t3 1-1 3 -", "4. t4 0-1 0 -");
    }

    @Test
    void fewerLossesAreBetter() {
        assertThat(table("1-2 2:0, 3-2 2:0, 1-3 2:0", TieBreak.LOSSES))
                .containsExactly("1. t1 2-0 0", "1. t4 0-0 0", "3. t3 1-1 1", "4. t2 0-2 2");
    }

    @Test
    void countsPointsOfGamesWhereTheyAreKnown() {
        Result known = new Result.Played(new Score(2, 0), List.of(new Score(13, 4), new Score(16, 14)));
        List<Match> matches = List.of(match("1-2 2:0", 1, known), match("2-3 2:0", 2));
        Ledger ledger = new Ledger(Points.THREE_ONE_NONE, matches);

        assertThat(Table.of(ledger, List.of(1, 2, 3), List.of(TieBreak.GAME_POINT_DIFFERENCE)))
                .extracting(row -> row.team() + " " + row.values().getFirst())
                .containsExactly("1 11", "3 0", "2 -11");
    }

    @Test
    void countsByesApart() {
        Ledger ledger = new Ledger(Points.THREE_ONE_NONE, List.of(match("3-bye", 1)));

        assertThat(ledger.tally(3)).isEqualTo(new Tally(1, 0, 0, 1, 3));
    }

    @Test
    void knowsWhichPointsRewardSuccess() {
        assertThat(new Points(Points.MAX, 1, 0).isPossible()).isTrue();
        assertThat(new Points(Points.MAX + 1, 1, 0).isPossible()).isFalse();
        assertThat(new Points(1, 1, 1).isPossible()).isFalse();
        assertThat(new Points(1, 0, -1).isPossible()).isFalse();
    }

    @Test
    void sumsTheOpponentsPoints() {
        assertThat(table(
                        CIRCLE + ", 4-5 2:0",
                        TieBreak.BUCHHOLZ,
                        TieBreak.BUCHHOLZ_CUT_1,
                        TieBreak.BUCHHOLZ_CUT_2,
                        TieBreak.MEDIAN_BUCHHOLZ))
                .containsExactly(
                        "1. t4 1-3 18 18 12 12",
                        "2. t1 2-1 15 12 6 6",
                        "2. t2 2-1 15 12 6 6",
                        "2. t3 2-1 15 12 6 6",
                        "5. t5 0-1 3 0 0 0");
    }

    @Test
    void countsHalfOfThePointsOfThoseWhoDrew() {
        assertThat(table("1-2 1:1, 2-3 2:0, 3-4 0:0", TieBreak.SONNEBORN_BERGER))
                .containsExactly("1. t1 0-1-0 2", "2. t2 1-1-0 1.5", "3. t3 0-1-1 0.5", "3. t4 0-1-0 0.5");
    }

    @Test
    void measuresDifficultyByTheOpponentsRecords() {
        // the example of the rule book is t4: opponents at 2-0 and 1-1 give 2
        assertThat(table("1-4 1:0, 2-4 1:0, 1-3 1:0, 5-2 1:0", TieBreak.DIFFICULTY))
                .containsExactly("1. t3 0-1 2", "1. t4 0-2 2", "3. t5 1-0 0", "4. t2 1-1 -1", "5. t1 2-0 -3");
    }

    @Test
    void aByeIsAWinWithoutAnOpponent() {
        assertThat(table("1-2 2:0, 3-bye", TieBreak.POINTS, TieBreak.WINS, TieBreak.BUCHHOLZ, TieBreak.LOSSES))
                .containsExactly("1. t1 1-0 3 1 0 0", "1. t3 1-0 3 1 0 0", "3. t2 0-1 0 0 3 1", "4. t4 0-0 0 0 0 0");
    }

    private static List<String> table(String results, TieBreak... tieBreaks) {
        List<Match> matches = new ArrayList<>();
        int most = 4;
        for (String result : results.split(", ", -1)) {
            matches.add(match(result, matches.size() + 1));
            most = result.contains("5") ? 5 : most;
        }
        List<Integer> teams = new ArrayList<>();
        for (int team = 1; team <= most; team++) {
            teams.add(team);
        }
        List<String> lines = new ArrayList<>();
        for (Row row : Table.of(new Ledger(Points.THREE_ONE_NONE, matches), teams, List.of(tieBreaks))) {
            StringBuilder line = new StringBuilder(row.rank() + ". t" + row.team() + " " + row.tally());
            row.values().forEach(value -> line.append(' ').append(value));
            lines.add(line.toString());
        }
        return lines;
    }

    private static Match match(String text, int number) {
        String[] words = text.split("[- :]", -1);
        Fixture fixture = fixture(number);
        Occupant a = Occupant.of(Integer.parseInt(words[0]));
        if (words[1].equals("bye")) {
            Ruling bye = new Ruling(Result.played(1, 0).outcome(), Ruling.Basis.BYE, null);
            return new Match(fixture, a, Occupant.Absent.NOBODY, MatchState.ARCHIVED, bye);
        }
        return match(text, number, Result.played(Integer.parseInt(words[2]), Integer.parseInt(words[3])));
    }

    private static Match match(String text, int number, Result result) {
        String[] words = text.split("[- :]", -1);
        Fixture fixture = fixture(number);
        Occupant a = Occupant.of(Integer.parseInt(words[0]));
        Ruling ruling = new Ruling(result.outcome(), Ruling.Basis.REPORTED, result);
        return new Match(fixture, a, Occupant.of(Integer.parseInt(words[1])), MatchState.DONE, ruling);
    }

    private static Fixture fixture(int number) {
        return new Fixture(
                new MatchId(1, 1, 1, number), new Slot.Seed(1), new Slot.Seed(2), new Series(3, true), Places.BY_TABLE);
    }
}
