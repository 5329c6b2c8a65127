package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.MatchRequest;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.core.lobby.Seat;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.lobby.series.VetoPatterns;
import dev.naadam.server.core.lobby.series.VetoStep;
import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.lobby.setup.LobbyClocks;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.RegionTerms;
import dev.naadam.server.core.lobby.setup.SeriesTerms;
import dev.naadam.server.core.lobby.setup.TeamBudgets;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.session.Durability;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of docs/openapi.yaml about lobbies: types only, the rules of lobbies judge the values. */
final class LobbyRequestJson {

    private static final Set<String> FIELDS = Set.of(
            "game",
            "teams",
            "observers",
            "bestOf",
            "maps",
            "veto",
            "region",
            "durability",
            "clocks",
            "budgets",
            "broadcastDelaySeconds");
    private static final Set<String> GAME_FIELDS =
            Set.of("name", "tickRateHz", "options", "mapOption", "sideOption", "sides");
    private static final Set<String> TEAM_FIELDS = Set.of("name", "size", "players", "substitutes", "coach");
    private static final Set<String> REGION_FIELDS = Set.of("policy", "pool", "equalise", "reassign");
    private static final Set<String> CLOCK_FIELDS =
            Set.of("joinSeconds", "readySeconds", "vetoStepSeconds", "breakSeconds", "forfeitSeconds");
    private static final Set<String> BUDGET_FIELDS =
            Set.of("tacticalPauses", "tacticalSeconds", "technicalPauses", "technicalSeconds", "substitutions");

    private LobbyRequestJson() {}

    /** A lobby without a tournament and, as yet, without a code. */
    static LobbySetup newLobby(JsonNode body, String organizer) {
        JsonFields fields = JsonFields.ofBody(body, FIELDS);
        List<LobbyTeam> teams = fields.list("teams", LobbyRequestJson::team);
        GameTerms game = game(fields.optional("game"));
        RegionTerms region = region(fields.optional("region"));
        return new LobbySetup(
                null,
                organizer,
                teams,
                fields.optional("observers") == null ? List.of() : fields.texts("observers"),
                null,
                game,
                series(fields, game, region),
                region,
                MatchRequestJson.durability(fields, Durability.STRICT),
                clocks(fields.optional("clocks")),
                budgets(fields.optional("budgets")),
                number(fields, "broadcastDelaySeconds", 0));
    }

    /** A refusal of the rules, in the words of the body: they judge a setup, whose parts have other names. */
    static <T> Answer<T> asAsked(Answer<T> answer) {
        if (answer instanceof Answer.Refused<T> refused && refused.why() instanceof Refusal.Ruled ruled) {
            String pointer = ruled.pointer()
                    .replaceFirst("^/setup", "")
                    .replaceFirst("^/series/bestOf", "/bestOf")
                    .replaceFirst("^/series/pool", "/maps")
                    .replaceFirst("^/series/pattern", "/veto")
                    .replaceFirst("^/game/game", "/game/name");
            return new Answer.Refused<>(new Refusal.Ruled(ruled.kind(), pointer, ruled.reason()));
        }
        return answer;
    }

    /** One line that can be seen, as it goes into a ledger for good. */
    static String line(String text, String path) {
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            throw JsonFields.refused(path, "control or formatting characters");
        }
        return text;
    }

    static @Nullable Seat seat(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        JsonFields fields = JsonFields.of(node, "/seat", Set.of("role", "team"));
        Seat.Role role = word(Seat.Role.class, fields.text("role"), "/seat/role");
        return new Seat(
                role, role == Seat.Role.OBSERVER ? null : word(Corner.class, fields.text("team"), "/seat/team"));
    }

    static Corner corner(JsonFields fields) {
        return word(Corner.class, fields.text("team"), "/team");
    }

    /** One of these, written small and with dashes: what is written otherwise is refused. */
    static <E extends Enum<E>> E word(Class<E> type, String text, String path) {
        for (E constant : type.getEnumConstants()) {
            if (LobbyJson.word(constant).equals(text)) {
                return constant;
            }
        }
        StringBuilder expected = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            expected.append(expected.isEmpty() ? "" : ", ").append(LobbyJson.word(constant));
        }
        throw JsonFields.refused(path, "unknown (expected one of: " + expected + ")");
    }

    static int number(JsonFields fields, String name, int missing) {
        JsonNode node = fields.optional(name);
        if (node == null) {
            return missing;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw JsonFields.refused(fields.pathOf(name), "not a 32-bit integer");
        }
        return node.intValue();
    }

    private static LobbyTeam team(JsonNode node, String path) {
        JsonFields fields = JsonFields.of(node, path, TEAM_FIELDS);
        List<String> players = fields.optional("players") == null ? List.of() : fields.texts("players");
        return new LobbyTeam(
                // the first is a, the second b
                path.endsWith("/0") ? "a" : "b",
                fields.text("name"),
                number(fields, "size", players.size()),
                players,
                fields.optional("substitutes") == null ? List.of() : fields.texts("substitutes"),
                fields.optionalText("coach"));
    }

    private static GameTerms game(@Nullable JsonNode node) {
        if (node == null) {
            throw JsonFields.refused("/game", "missing");
        }
        JsonFields fields = JsonFields.of(node, "/game", GAME_FIELDS);
        String mapOption = fields.optionalText("mapOption");
        String sideOption = fields.optionalText("sideOption");
        JsonNode options = fields.optional("options");
        return new GameTerms(
                fields.text("name"),
                number(fields, "tickRateHz", MatchRequest.DEFAULT_TICK_RATE_HZ),
                options == null ? new TreeMap<>() : MatchRequestJson.options(options, "/game/options"),
                mapOption == null ? "" : mapOption,
                sideOption == null ? "" : sideOption,
                fields.optional("sides") == null ? List.of() : fields.texts("sides"));
    }

    private static SeriesTerms series(JsonFields fields, GameTerms game, RegionTerms region) {
        int bestOf = number(fields, "bestOf", 1);
        List<String> maps = fields.optional("maps") == null ? List.of() : fields.texts("maps");
        boolean isOdd = bestOf >= 1 && bestOf <= 7 && bestOf % 2 == 1 && (maps.isEmpty() || maps.size() >= bestOf);
        int regions = region.policy() == RegionTerms.Policy.VETO ? region.pool().size() : 0;
        List<VetoStep> steps;
        if (fields.optional("veto") != null) {
            steps = fields.list("veto", LobbyRequestJson::step);
        } else {
            // what can not be a series has no pattern, and the rules refuse it
            steps = isOdd
                    ? VetoPatterns.standard(bestOf, maps.size(), !game.sides().isEmpty(), regions)
                    : List.of();
        }
        return new SeriesTerms(bestOf, maps, steps);
    }

    private static VetoStep step(JsonNode node, String path) {
        JsonFields fields = JsonFields.of(node, path, Set.of("part", "action"));
        return new VetoStep(
                word(Corner.class, fields.text("part"), path + "/part"),
                word(VetoAction.class, fields.text("action"), path + "/action"));
    }

    private static RegionTerms region(@Nullable JsonNode node) {
        if (node == null) {
            return new RegionTerms(RegionTerms.Policy.FAIR, List.of(), false, true);
        }
        JsonFields fields = JsonFields.of(node, "/region", REGION_FIELDS);
        List<RegionId> pool =
                fields.optional("pool") == null ? List.of() : fields.list("pool", LobbyRequestJson::regionId);
        return new RegionTerms(
                word(RegionTerms.Policy.class, fields.text("policy"), "/region/policy"),
                pool,
                isTrue(fields, "equalise", false),
                isTrue(fields, "reassign", true));
    }

    private static RegionId regionId(JsonNode node, String path) {
        if (!node.isTextual() || !RegionId.isValid(node.textValue())) {
            throw JsonFields.refused(path, "not the id of a region");
        }
        return new RegionId(node.textValue());
    }

    private static boolean isTrue(JsonFields fields, String name, boolean missing) {
        JsonNode node = fields.optional(name);
        if (node != null && !node.isBoolean()) {
            throw JsonFields.refused(fields.pathOf(name), "not a boolean");
        }
        return node == null ? missing : node.booleanValue();
    }

    private static LobbyClocks clocks(@Nullable JsonNode node) {
        if (node == null) {
            return new LobbyClocks(900, 60, 45, 120, 300);
        }
        JsonFields fields = JsonFields.of(node, "/clocks", CLOCK_FIELDS);
        return new LobbyClocks(
                number(fields, "joinSeconds", 900),
                number(fields, "readySeconds", 60),
                number(fields, "vetoStepSeconds", 45),
                number(fields, "breakSeconds", 120),
                number(fields, "forfeitSeconds", 300));
    }

    private static TeamBudgets budgets(@Nullable JsonNode node) {
        if (node == null) {
            return new TeamBudgets(4, 30, 2, 300, 2);
        }
        JsonFields fields = JsonFields.of(node, "/budgets", BUDGET_FIELDS);
        return new TeamBudgets(
                number(fields, "tacticalPauses", 4),
                number(fields, "tacticalSeconds", 30),
                number(fields, "technicalPauses", 2),
                number(fields, "technicalSeconds", 300),
                number(fields, "substitutions", 2));
    }
}
