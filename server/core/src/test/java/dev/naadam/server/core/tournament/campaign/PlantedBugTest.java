package dev.naadam.server.core.tournament.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.Documents;
import dev.naadam.server.core.tournament.Script;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.campaign.Transcript.Line;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.Groups;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.standing.Ranked;
import dev.naadam.server.core.tournament.standing.Row;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an engine with a bug would leave behind: the checker must say so, or the campaign proves nothing. */
class PlantedBugTest {

    private static final Format SINGLE = new Format.SingleElimination(Documents.USUAL, 2);
    private static final Format DOUBLE = new Format.DoubleElimination(Documents.USUAL, GrandFinal.DOUBLE, List.of());
    private static final Format ROBIN = new Format.RoundRobin(new Groups(2, GroupSeeding.SNAKE), 1, Documents.WINS);
    private static final Format GSL = new Format.Gsl(new Groups(2, GroupSeeding.SNAKE));
    private static final Format FIXED = new Format.FixedSwiss(4, Documents.WINS);

    @Test
    void findsNothingWithoutABug() {
        for (Format format : List.of(SINGLE, DOUBLE, ROBIN, GSL)) {
            assertThat(Checker.faults(played(8, format))).isEmpty();
        }
        assertThat(Checker.faults(played(9, FIXED))).isEmpty();
        assertThat(Checker.faults(major())).isEmpty();
    }

    @Test
    void aLoserPlaysOn() {
        spoil(played(8, SINGLE), lines -> change(lines, "1.1.2.1", line -> with(line, 7, line.b(), line.outcome())));
    }

    @Test
    void aTeamIsLeftOutOfTheFirstRound() {
        spoil(played(8, SINGLE), lines -> change(lines, "1.1.1.1", line -> with(line, line.a(), 3, line.outcome())));
    }

    @Test
    void twoAreChampions() {
        Transcript spoiled = played(8, SINGLE);
        Ranked second = spoiled.ranking().get(1);
        spoiled.ranking().set(1, new Ranked(1, second.team()));

        assertThat(Checker.faults(spoiled)).isNotEmpty();
    }

    @Test
    void aTeamLosesThreeTimes() {
        spoil(played(8, DOUBLE), lines -> change(lines, "1.2.4.1", line -> with(line, 6, line.b(), line.outcome())));
    }

    @Test
    void theSecondGrandFinalIsLeftOut() {
        spoil(
                played(8, DOUBLE),
                lines -> change(lines, "1.3.1.1", line -> with(line, line.a(), line.b(), Outcome.B_WINS)));
    }

    @Test
    void earlierExitsStandHigher() {
        Transcript spoiled = played(8, DOUBLE);
        swapTeams(spoiled.stages().getFirst().ranking(), 3, 7);

        assertThat(Checker.faults(spoiled)).isNotEmpty();
    }

    @Test
    void twoTeamsMeetTwiceInARoundRobin() {
        spoil(played(8, ROBIN), lines -> change(lines, "1.1.2.1", line -> with(line, 0, 3, line.outcome())));
    }

    @Test
    void aTeamIsAlwaysAtHome() {
        spoil(
                played(8, ROBIN),
                lines -> lines.replaceAll(line -> line.b() == 0 ? with(line, 0, line.a(), flip(line)) : line));
    }

    @Test
    void aTableForgetsAWin() {
        spoil(played(8, ROBIN), lines -> change(lines, "1.1.1.1", line -> with(line, line.a(), line.b(), flip(line))));
    }

    @Test
    void aTableIsInTheWrongOrder() {
        Transcript spoiled = played(8, ROBIN);
        List<Row> table = spoiled.stages().getFirst().tables().getFirst();
        Collections.swap(table, 0, 3);

        assertThat(Checker.faults(spoiled)).isNotEmpty();
    }

    @Test
    void aGslGroupTakesTheWrongSecond() {
        Transcript spoiled = played(8, GSL);
        List<Row> table = spoiled.stages().getFirst().tables().getFirst();
        Collections.swap(table, 1, 2);

        assertThat(Checker.faults(spoiled)).isNotEmpty();
    }

    @Test
    void aMajorPairsUnequalRecords() {
        spoil(major(), lines -> exchange(lines, "1.1.2.1", "1.1.2.8"));
    }

    @Test
    void aMajorPairsHighestAgainstHighest() {
        spoil(major(), lines -> exchange(lines, "1.1.2.1", "1.1.2.2"));
    }

    @Test
    void aMajorPlaysADecidingMatchInTheShortSeries() {
        spoil(
                major(),
                lines -> change(
                        lines,
                        "1.1.5.1",
                        line -> new Line(
                                line.id(),
                                line.a(),
                                line.b(),
                                1,
                                line.state(),
                                line.outcome(),
                                line.score(),
                                line.isReported())));
    }

    @Test
    void aMajorRanksTheHarderWayLower() {
        Transcript spoiled = major();
        swapTeams(spoiled.stages().getFirst().ranking(), 2, 3);

        assertThat(Checker.faults(spoiled)).isNotEmpty();
    }

    @Test
    void aByeGoesToTheSameTeamTwice() {
        spoil(played(9, FIXED), lines -> {
            int first = find(lines, "1.1.1.5").a();
            Line other = find(lines, "1.1.2.5");
            lines.replaceAll(line -> line.id().round() != 2
                    ? line
                    : with(line, swap(line.a(), first, other.a()), swap(line.b(), first, other.a()), line.outcome()));
        });
    }

    @Test
    void twoMeetAgainThoughItCanBeAvoided() {
        spoil(played(9, FIXED), lines -> {
            Line before = find(lines, "1.1.1.1");
            int unwanted = opponent(lines, 2, before.a());
            lines.replaceAll(line -> line.id().round() != 2
                    ? line
                    : with(
                            line,
                            swap(line.a(), before.b(), unwanted),
                            swap(line.b(), before.b(), unwanted),
                            line.outcome()));
        });
    }

    @Test
    void aMatchEndsWithoutAReportThoughNobodyLeft() {
        spoil(
                played(8, SINGLE),
                lines -> change(
                        lines,
                        "1.1.1.1",
                        line -> new Line(
                                line.id(),
                                line.a(),
                                line.b(),
                                line.bestOf(),
                                line.state(),
                                line.outcome(),
                                line.score(),
                                false)));
    }

    @Test
    void aRoundIsMissing() {
        spoil(played(9, FIXED), lines -> lines.removeIf(line -> line.id().round() == 4));
    }

    private static void spoil(Transcript transcript, Consumer<List<Line>> bug) {
        bug.accept(transcript.stages().getFirst().lines());

        assertThat(Checker.faults(transcript)).isNotEmpty();
    }

    private static Transcript played(int teams, Format format) {
        Tournament tournament = Documents.open(Documents.of(teams, format));
        return Transcript.of(
                Script.playAll(tournament, match -> match.a().team() < match.b().team()));
    }

    private static Transcript major() {
        StageSpec stage = new StageSpec("stage", new Format.MajorSwiss(3, 3), new SeriesLengths(1, 3), 0);
        Tournament tournament = Documents.open(Documents.of(16, stage));
        return Transcript.of(Script.playAll(
                tournament,
                match -> (match.a().team() + 2 * match.b().team() + match.id().round()) % 3 > 0));
    }

    private static Line find(List<Line> lines, String id) {
        return lines.stream()
                .filter(line -> line.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void change(List<Line> lines, String id, UnaryOperator<Line> change) {
        Line line = find(lines, id);
        lines.set(lines.indexOf(line), change.apply(line));
    }

    /** Side B of both matches changes places. */
    private static void exchange(List<Line> lines, String one, String other) {
        int b = find(lines, one).b();
        int otherB = find(lines, other).b();
        change(lines, one, line -> with(line, line.a(), otherB, line.outcome()));
        change(lines, other, line -> with(line, line.a(), b, line.outcome()));
    }

    private static Line with(Line line, int a, int b, @Nullable Outcome outcome) {
        return new Line(line.id(), a, b, line.bestOf(), line.state(), outcome, line.score(), line.isReported());
    }

    private static Outcome flip(Line line) {
        return line.outcome() == Outcome.A_WINS ? Outcome.B_WINS : Outcome.A_WINS;
    }

    private static int swap(int team, int one, int other) {
        return team == one ? other : team == other ? one : team;
    }

    private static int opponent(List<Line> lines, int round, int team) {
        for (Line line : lines) {
            if (line.id().round() == round && line.has(team)) {
                return line.a() == team ? line.b() : line.a();
            }
        }
        throw new AssertionError(team + " does not play in round " + round);
    }

    private static void swapTeams(List<Ranked> ranking, int one, int other) {
        Ranked first = ranking.get(one);
        Ranked second = ranking.get(other);
        ranking.set(one, new Ranked(first.rank(), second.team()));
        ranking.set(other, new Ranked(second.rank(), first.team()));
    }
}
