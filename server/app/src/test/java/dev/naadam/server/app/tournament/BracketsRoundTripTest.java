package dev.naadam.server.app.tournament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.Opening;
import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.Verdict;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.Groups;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.document.TableRules;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Ruling;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;
import dev.naadam.server.core.tournament.order.ByeSpread;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.order.SeedOrder;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the model can hold comes back as it was; what it can not is named. */
class BracketsRoundTripTest {

    private static final TableRules TABLE =
            new TableRules(new Points(2, 1, 0), false, List.of(TieBreak.WINS, TieBreak.SCORE_DIFFERENCE));
    private static final Format SINGLE = single(2);
    private static final Format BALANCED_DOUBLE = new Format.DoubleElimination(
            new FirstRound.Ordered(SeedOrder.NATURAL, ByeSpread.BALANCED),
            GrandFinal.DOUBLE,
            List.of(SeedOrder.NATURAL, SeedOrder.HALF_SHIFT));

    @Test
    void elimination() throws UnreadableException {
        comesBack(played(7, stage(single(4), 3, 0)));
        comesBack(played(8, stage(BALANCED_DOUBLE, 1, 0)));
    }

    @Test
    void severalBracketsBehindEachOther() throws UnreadableException {
        comesBack(played(12, stage(SINGLE, 1, 6), stage(BALANCED_DOUBLE, 3, 2), stage(SINGLE, 5, 0)));
    }

    @Test
    void groupsOfEverySeedingIntoPlayOffs() throws UnreadableException {
        for (GroupSeeding seeding : GroupSeeding.values()) {
            Format groups = new Format.RoundRobin(new Groups(4, seeding), 2, TABLE);

            comesBack(played(16, stage(groups, 3, 2), stage(single(4), 5, 0)));
        }
    }

    @Test
    void moreLegsThanTheModelSpeaksOf() throws UnreadableException {
        Tournament end = played(4, stage(new Format.RoundRobin(new Groups(1, GroupSeeding.SNAKE), 3, TABLE), 1, 0));

        comesBack(end);
        assertThat(BracketsModel.leftOut(end.document()))
                .containsExactly("stage 1, stage: all 3 legs written, though the model speaks of two at most");
    }

    @Test
    void anEventHalfwayThrough() throws UnreadableException {
        Format groups = new Format.RoundRobin(new Groups(2, GroupSeeding.SNAKE), 1, TABLE);
        Tournament now = open(6, stage(groups, 1, 2), stage(SINGLE, 1, 0));
        now = decided(now, new Decision.Report(new MatchId(1, 1, 1, 1), Result.played(0, 1)));
        now = decided(now, new Decision.Report(new MatchId(1, 2, 1, 1), Result.walkover(Side.B)));
        now = decided(now, new Decision.Start(new MatchId(1, 2, 2, 1)));

        comesBack(now);
    }

    @Test
    void pointsOfGamesAndDoubleForfeits() throws UnreadableException {
        Tournament now = open(4, stage(SINGLE, 3, 0));
        Result games =
                new Result.Played(new Score(1, 2), List.of(new Score(13, 9), new Score(7, 13), new Score(14, 16)));
        now = decided(now, new Decision.Report(new MatchId(1, 1, 1, 1), games));
        now = decided(now, new Decision.Report(new MatchId(1, 1, 1, 2), new Result.DoubleForfeit()));

        comesBack(now);
        assertThat(again(now).match(new MatchId(1, 1, 1, 1)))
                .extracting(Match::ruling)
                .extracting(Ruling::result)
                .isEqualTo(games);
    }

    @Test
    void namesWhatTheModelCanNotHold() throws UnreadableException {
        Tournament end = played(16, stage(new Format.MajorSwiss(3, 3), 1, 8), stage(single(8), 3, 0));

        Tournament again = again(end);

        assertThat(BracketsModel.leftOut(end.document()))
                .containsExactly(
                        "stage 1, stage: left out, the model knows eliminations and round robins only",
                        "stage 2, stage: matches for places below 4 left out, the model knows the one for third place"
                                + " only");
        assertThat(again.document().teams()).hasSize(8);
        assertThat(names(again, 4)).isEqualTo(names(end, 4));
    }

    @Test
    void roundRobinOfAnotherToolWhoseRoundsAndSidesDiffer() throws UnreadableException {
        Tournament end = played(4, stage(new Format.RoundRobin(new Groups(1, GroupSeeding.SNAKE), 1, TABLE), 3, 0));
        ObjectNode file = BracketsExport.of(end);
        for (JsonNode row : file.path("match")) {
            ObjectNode match = (ObjectNode) row;
            JsonNode first = match.path("opponent1");
            match.set("opponent1", match.path("opponent2"));
            match.set("opponent2", first);
            match.put("round_id", 2 - match.path("round_id").asInt());
        }

        Tournament again = replay(BracketsImport.read(file));

        assertThat(again.ranking()).isEqualTo(end.ranking());
    }

    @Test
    void refusesAResultThatTheRulesHaveNoMatchFor() {
        Tournament end = played(4, stage(new Format.RoundRobin(new Groups(2, GroupSeeding.SNAKE), 1, TABLE), 1, 0));
        ObjectNode file = BracketsExport.of(end);
        ((ObjectNode) file.path("match").get(0).path("opponent1")).put("id", 1);
        ((ObjectNode) file.path("match").get(1).path("opponent1")).put("id", 0);

        assertThatThrownBy(() -> BracketsImport.read(file))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("match 1.1.1.1: other opponents than by the rules of the format");
    }

    private static void comesBack(Tournament tournament) throws UnreadableException {
        Tournament again = again(tournament);

        assertThat(again.document().teams()).isEqualTo(tournament.document().teams());
        assertThat(again.ranking()).isEqualTo(tournament.ranking());
        for (int i = 0; i < tournament.stages().size(); i++) {
            assertThat(lines(again.stages().get(i)))
                    .isEqualTo(lines(tournament.stages().get(i)));
        }
    }

    private static Tournament again(Tournament tournament) throws UnreadableException {
        String file = TournamentJson.write(BracketsExport.of(tournament));
        return replay(BracketsImport.read(TournamentJson.tree(file)));
    }

    private static List<String> lines(Stage stage) {
        List<String> lines = new ArrayList<>();
        for (Match match : stage.matches()) {
            String outcome = match.ruling() == null ? "" : match.ruling().outcome() + " " + match.score();
            lines.add(match.id() + " " + match.a() + " " + match.b() + " " + match.state() + " " + outcome);
        }
        return lines;
    }

    private static List<String> names(Tournament tournament, int best) {
        List<String> names = new ArrayList<>();
        tournament
                .ranking()
                .subList(0, best)
                .forEach(ranked -> names.add(
                        tournament.document().teams().get(ranked.team()).name()));
        return names;
    }

    private static Tournament played(int teams, StageSpec... stages) {
        List<Integer> ratings = new ArrayList<>();
        for (int i = 0; i < teams; i++) {
            ratings.add(1500);
        }
        return new Simulation(open(teams, stages), ratings, 7).toTheEnd(round -> {});
    }

    private static Tournament open(int teams, StageSpec... stages) {
        List<Team> all = new ArrayList<>();
        for (int i = 1; i <= teams; i++) {
            all.add(new Team("t" + i, "Team " + i));
        }
        return opened(new TournamentDocument("stage", all, List.of(stages)));
    }

    private static StageSpec stage(Format format, int bestOf, int advancing) {
        return new StageSpec("stage", format, new SeriesLengths(bestOf, Math.max(3, bestOf)), advancing);
    }

    private static Format single(int playedPlaces) {
        return new Format.SingleElimination(
                new FirstRound.Ordered(SeedOrder.INNER_OUTER, ByeSpread.LAST), playedPlaces);
    }

    private static Tournament replay(BracketsImport.Imported imported) {
        Tournament tournament = opened(imported.document());
        for (Decision decision : imported.decisions()) {
            tournament = decided(tournament, decision);
        }
        return tournament;
    }

    private static Tournament opened(TournamentDocument document) {
        return ((Opening.Opened) Tournament.open(document)).tournament();
    }

    private static Tournament decided(Tournament tournament, Decision decision) {
        return ((Verdict.Accepted) tournament.decide(decision)).tournament();
    }
}
