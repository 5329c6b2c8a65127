package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.core.tournament.match.MatchId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of the model of brackets-manager, and how their rows belong together. */
final class BracketsTables {

    private final JsonNode root;
    private final Map<Integer, Integer> groups;
    private final Map<Integer, Integer> rounds;
    private final Map<Integer, List<JsonNode>> games = new TreeMap<>();

    private BracketsTables(JsonNode root) {
        this.root = root;
        this.groups = numbers("group");
        this.rounds = numbers("round");
        for (JsonNode game : root.path("match_game")) {
            games.computeIfAbsent(game.path("parent_id").asInt(), none -> new ArrayList<>())
                    .add(game);
        }
        games.values().forEach(BracketsTables::sortByNumber);
    }

    static BracketsTables of(JsonNode root) throws UnreadableException {
        for (String table : BracketsModel.TABLES) {
            if (!root.path(table).isArray()) {
                throw new UnreadableException(table + ": missing (expected: a table of the brackets model)");
            }
        }
        return new BracketsTables(root);
    }

    private Map<Integer, Integer> numbers(String table) {
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (JsonNode row : root.path(table)) {
            numbers.put(id(row), row.path("number").asInt());
        }
        return numbers;
    }

    private static void sortByNumber(List<JsonNode> rows) {
        rows.sort(Comparator.comparingInt(row -> row.path("number").asInt()));
    }

    static int id(JsonNode row) {
        return row.path("id").asInt();
    }

    List<JsonNode> participants() {
        List<JsonNode> participants = new ArrayList<>();
        root.path("participant").forEach(participants::add);
        return participants;
    }

    /** In the order in which they are played. */
    List<JsonNode> stages() {
        List<JsonNode> stages = new ArrayList<>();
        root.path("stage").forEach(stages::add);
        sortByNumber(stages);
        return stages;
    }

    /** Matches of a stage by their place; its number is that of the import, not of the file. */
    Map<MatchId, JsonNode> matches(JsonNode stage, int number) {
        Map<MatchId, JsonNode> matches = new TreeMap<>();
        for (JsonNode match : root.path("match")) {
            if (match.path("stage_id").asInt() == id(stage)) {
                int group = groups.getOrDefault(match.path("group_id").asInt(), 1);
                int round = rounds.getOrDefault(match.path("round_id").asInt(), 1);
                int place = Math.max(1, match.path("number").asInt());
                matches.put(new MatchId(number, group, round, place), match);
            }
        }
        return matches;
    }

    List<JsonNode> games(JsonNode match) {
        return games.getOrDefault(id(match), List.of());
    }

    static JsonNode opponent(JsonNode match, int side) {
        return match.path("opponent" + (side + 1));
    }

    /** Whether a side has a participant, now or later: no bye. */
    static boolean isTaken(JsonNode opponent) {
        return opponent.isObject();
    }

    /** Whether it is known who has a side. */
    static boolean isKnown(JsonNode opponent) {
        return opponent.path("id").isNumber();
    }
}
