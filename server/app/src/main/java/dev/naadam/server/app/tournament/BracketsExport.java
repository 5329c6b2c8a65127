package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tournament in the JSON model of brackets-manager: tables of participants, stages, groups, rounds, matches and games.
 *
 * <p>The model knows single and double elimination and round robin; {@link BracketsModel#leftOut} says what is missing.
 */
public final class BracketsExport {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int TOURNAMENT_ID = 0;

    private final ObjectNode root = NODES.objectNode();
    private final Map<String, Integer> ids = new TreeMap<>();

    private BracketsExport() {
        for (String table : BracketsModel.TABLES) {
            root.putArray(table);
        }
    }

    /** The whole of it. */
    public static ObjectNode of(Tournament tournament) {
        BracketsExport export = new BracketsExport();
        tournament.document().teams().forEach(team -> {
            ObjectNode participant = export.add("participant", "participant " + team.id());
            participant.put("tournament_id", TOURNAMENT_ID).put("name", team.name());
            participant.put(BracketsModel.TEAM, team.id());
        });
        for (Stage stage : tournament.stages()) {
            String type = BracketsModel.type(stage.spec().format());
            if (type != null) {
                export.addStage(stage, type);
            }
        }
        return export.root;
    }

    private ObjectNode add(String table, String key) {
        ArrayNode rows = (ArrayNode) root.get(table);
        ids.put(key, rows.size());
        return rows.addObject().put("id", rows.size() - 1);
    }

    private int id(String key) {
        return ids.getOrDefault(key, 0);
    }

    private void addStage(Stage stage, String type) {
        String key = "stage " + stage.number();
        ObjectNode row = add("stage", key);
        row.put("tournament_id", TOURNAMENT_ID)
                .put("name", stage.spec().name())
                .put("type", type)
                .put("number", stage.number());
        row.set("settings", BracketsSettings.of(stage.spec(), stage.entries().size()));
        for (Match match : stage.matches()) {
            if (BracketsModel.holds(stage.spec().format(), match.id())) {
                addMatch(match, key);
            }
        }
    }

    private void addMatch(Match match, String stage) {
        String group = stage + " " + match.id().group();
        String round = group + " " + match.id().round();
        if (!ids.containsKey(group)) {
            add("group", group)
                    .put("stage_id", id(stage))
                    .put("number", match.id().group());
        }
        if (!ids.containsKey(round)) {
            add("round", round)
                    .put("stage_id", id(stage))
                    .put("group_id", id(group))
                    .put("number", match.id().round());
        }
        ObjectNode row = add("match", "match " + match.id());
        row.put("stage_id", id(stage)).put("group_id", id(group)).put("round_id", id(round));
        row.put("number", match.id().number()).put("status", status(match));
        row.set("opponent1", opponent(match, Side.A));
        row.set("opponent2", opponent(match, Side.B));
        row.put("child_count", addGames(match, id(stage), id("match " + match.id())));
    }

    private int addGames(Match match, int stage, int parent) {
        if (match.ruling() == null || !(match.ruling().result() instanceof Result.Played played)) {
            return 0;
        }
        int number = 0;
        for (Score game : played.games()) {
            ObjectNode row = add("match_game", "game " + match.id() + " " + ++number);
            row.put("stage_id", stage)
                    .put("parent_id", parent)
                    .put("number", number)
                    .put("status", status(match));
            row.set("opponent1", game(match, Side.A, game));
            row.set("opponent2", game(match, Side.B, game));
        }
        return number;
    }

    private static ObjectNode game(Match match, Side side, Score game) {
        int lead = game.lead(side);
        return NODES.objectNode()
                .put("id", match.on(side).team())
                .put("score", side == Side.A ? game.a() : game.b())
                .put("result", lead > 0 ? "win" : lead < 0 ? "loss" : "draw");
    }

    private static int status(Match match) {
        if (match.isBye()) {
            return BracketsModel.LOCKED;
        }
        return switch (match.state()) {
            case LOCKED -> BracketsModel.LOCKED;
            case WAITING -> BracketsModel.WAITING;
            case READY -> BracketsModel.READY;
            case RUNNING -> BracketsModel.RUNNING;
            case DONE -> BracketsModel.COMPLETED;
            case ARCHIVED -> BracketsModel.ARCHIVED;
        };
    }

    private static @Nullable ObjectNode opponent(Match match, Side side) {
        if (match.on(side) == Occupant.Absent.NOBODY) {
            return null;
        }
        ObjectNode opponent = NODES.objectNode();
        if (!match.on(side).isTeam()) {
            return opponent.putNull("id");
        }
        opponent.put("id", match.on(side).team());
        if (match.ruling() == null) {
            return opponent;
        }
        switch (match.ruling().outcome()) {
            case A_WINS, B_WINS -> {
                boolean isWon = match.ruling().outcome().isWinOf(side);
                opponent.put("result", isWon ? "win" : "loss");
                if (!isWon && !(match.ruling().result() instanceof Result.Played)) {
                    opponent.put("forfeit", true);
                }
            }
            case DRAW -> opponent.put("result", "draw");
            case NOBODY_WINS -> opponent.put("forfeit", true);
        }
        if (match.ruling().result() instanceof Result.Played played) {
            opponent.put(
                    "score",
                    side == Side.A ? played.score().a() : played.score().b());
        }
        return opponent;
    }
}
