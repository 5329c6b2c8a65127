package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.Opening;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.Verdict;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.SeedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads an elimination stage in the JSON model of brackets-manager: its teams and first round as a document, its results as
 * decisions. A result is taken only where the same two teams meet by our rules; else the import says which match differs.
 *
 * <p>Scores of a match without games become the points of its one game, since there they are not games won.
 */
final class BracketsImport {

    private final JsonNode root;
    private final Map<Integer, Integer> groups = new TreeMap<>();
    private final Map<Integer, Integer> rounds = new TreeMap<>();
    private final List<Integer> participants = new ArrayList<>();

    private BracketsImport(JsonNode root) {
        this.root = root;
        root.path("group")
                .forEach(row ->
                        groups.put(row.path("id").asInt(), row.path("number").asInt()));
        root.path("round")
                .forEach(row ->
                        rounds.put(row.path("id").asInt(), row.path("number").asInt()));
        root.path("participant").forEach(row -> participants.add(row.path("id").asInt()));
    }

    /** What an import gives: a tournament is its document and its decisions. */
    record Imported(TournamentDocument document, List<Decision> decisions) {

        Imported {
            decisions = List.copyOf(decisions);
        }
    }

    static Imported read(JsonNode root) throws UnreadableException {
        for (String table : BracketsModel.TABLES) {
            if (!root.path(table).isArray()) {
                throw new UnreadableException(table + ": missing (expected: a table of the brackets model)");
            }
        }
        if (root.path("stage").size() != 1) {
            throw new UnreadableException("stage: " + root.path("stage").size() + " (expected: 1)");
        }
        try {
            return new BracketsImport(root).read();
        } catch (IllegalArgumentException e) {
            // a name or a number that no value of ours has: its message says which
            throw new UnreadableException(String.valueOf(e.getMessage()));
        }
    }

    private Imported read() throws UnreadableException {
        TournamentDocument document = document();
        return switch (Tournament.open(document)) {
            case Opening.Opened opened -> new Imported(document, decisions(opened.tournament()));
            case Opening.Rejected rejected ->
                throw new UnreadableException(rejected.problems().getFirst().toString());
        };
    }

    private TournamentDocument document() throws UnreadableException {
        JsonNode stage = root.path("stage").get(0);
        List<Team> teams = new ArrayList<>();
        for (JsonNode participant : root.path("participant")) {
            teams.add(new Team(
                    "p" + participant.path("id").asInt(),
                    participant.path("name").asText()));
        }
        String name = stage.path("name").asText();
        StageSpec spec = new StageSpec(name, format(stage), SeriesLengths.all(bestOf()), 0);
        return new TournamentDocument(name, teams, List.of(spec));
    }

    /** The model has no length of a series: the longest that its games and scores need. */
    private int bestOf() {
        int bestOf = 1;
        for (JsonNode match : root.path("match")) {
            int games = match.path("child_count").asInt();
            if (games > 0) {
                int a = match.path("opponent1").path("score").asInt();
                int b = match.path("opponent2").path("score").asInt();
                bestOf = Math.max(bestOf, Math.max(games, 2 * Math.max(a, b) - 1));
            }
        }
        return bestOf % 2 == 0 ? bestOf + 1 : bestOf;
    }

    private Format format(JsonNode stage) throws UnreadableException {
        JsonNode settings = stage.path("settings");
        if (settings.path("skipFirstRound").asBoolean()) {
            throw new UnreadableException("stage.settings.skipFirstRound: true (possible: false)");
        }
        return switch (stage.path("type").asText()) {
            case "single_elimination" ->
                new Format.SingleElimination(
                        firstRound(),
                        settings.path("consolationFinal").asBoolean() ? BracketsModel.WITH_THIRD_PLACE : 2);
            case "double_elimination" ->
                new Format.DoubleElimination(firstRound(), grandFinal(settings), drops(settings));
            default ->
                throw new UnreadableException("stage.type: "
                        + stage.path("type").asText() + " (possible: single_elimination, double_elimination)");
        };
    }

    private static GrandFinal grandFinal(JsonNode settings) {
        return GrandFinal.valueOf(settings.path("grandFinal").asText("none").toUpperCase(Locale.ROOT));
    }

    private static List<SeedOrder> drops(JsonNode settings) {
        List<SeedOrder> drops = new ArrayList<>();
        settings.path("seedOrdering")
                .forEach(order -> drops.add(SeedOrder.valueOf(order.asText().toUpperCase(Locale.ROOT))));
        return drops.isEmpty() ? drops : drops.subList(1, drops.size());
    }

    private FirstRound firstRound() {
        Map<Integer, JsonNode> byNumber = new TreeMap<>();
        for (JsonNode match : root.path("match")) {
            if (id(match).group() == 1 && id(match).round() == 1) {
                byNumber.put(id(match).number(), match);
            }
        }
        List<Integer> seeds = new ArrayList<>();
        for (JsonNode match : byNumber.values()) {
            seeds.add(seed(match.path("opponent1")));
            seeds.add(seed(match.path("opponent2")));
        }
        return new FirstRound.Manual(seeds);
    }

    /** The participant's number from 1, or 0 for nobody. */
    private int seed(JsonNode opponent) {
        return opponent.path("id").isNumber()
                ? participants.indexOf(opponent.path("id").asInt()) + 1
                : FirstRound.BYE;
    }

    private MatchId id(JsonNode match) {
        return new MatchId(
                1,
                groups.getOrDefault(match.path("group_id").asInt(), 1),
                rounds.getOrDefault(match.path("round_id").asInt(), 1),
                Math.max(1, match.path("number").asInt()));
    }

    private List<Decision> decisions(Tournament start) throws UnreadableException {
        Map<MatchId, JsonNode> ended = new TreeMap<>();
        for (JsonNode match : root.path("match")) {
            if (match.path("status").asInt() >= BracketsModel.COMPLETED && wasPlayed(match)) {
                ended.put(id(match), match);
            }
        }
        List<Decision> decisions = new ArrayList<>();
        Tournament tournament = start;
        for (Match fixture : start.stages().getFirst().matches()) {
            JsonNode match = ended.get(fixture.id());
            Match now = tournament.match(fixture.id());
            if (match != null && now != null) {
                Decision.Report report = new Decision.Report(fixture.id(), result(match, now));
                tournament = report(tournament, report);
                decisions.add(report);
            }
        }
        return decisions;
    }

    /** Not a bye, which has a winner there as well, and not a second grand final that nobody needed. */
    private static boolean wasPlayed(JsonNode match) {
        JsonNode a = match.path("opponent1");
        boolean hasResult = a.has("result") || a.has("forfeit");
        return hasResult
                && a.path("id").isNumber()
                && match.path("opponent2").path("id").isNumber();
    }

    private Result result(JsonNode match, Match now) throws UnreadableException {
        JsonNode a = match.path("opponent1");
        JsonNode b = match.path("opponent2");
        if (!now.a().is(seed(a) - 1) || !now.b().is(seed(b) - 1)) {
            throw new UnreadableException("match " + now.id() + ": other opponents than by the rules of the format");
        }
        boolean isForfeitOfA = a.path("forfeit").asBoolean();
        boolean isForfeitOfB = b.path("forfeit").asBoolean();
        if (isForfeitOfA || isForfeitOfB) {
            return isForfeitOfA && isForfeitOfB
                    ? new Result.DoubleForfeit()
                    : Result.forfeit(isForfeitOfA ? Side.A : Side.B);
        }
        boolean isWonByA = a.path("result").asText().equals("win");
        Score score = new Score(a.path("score").asInt(), b.path("score").asInt());
        if (match.path("child_count").asInt() > 0) {
            return new Result.Played(score, List.of());
        }
        List<Score> games = score.isLevel() ? List.of() : List.of(score);
        return new Result.Played(isWonByA ? new Score(1, 0) : new Score(0, 1), games);
    }

    private static Tournament report(Tournament tournament, Decision.Report report) throws UnreadableException {
        return switch (tournament.decide(report)) {
            case Verdict.Accepted accepted -> accepted.tournament();
            case Verdict.Refused refused ->
                throw new UnreadableException(
                        "match " + report.match() + ": " + refused.refusal().reason());
        };
    }
}
