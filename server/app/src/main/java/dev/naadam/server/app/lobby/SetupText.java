package dev.naadam.server.app.lobby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.app.ledger.UnreadableOrder;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.lobby.series.VetoStep;
import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.lobby.setup.LobbyClocks;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.lobby.setup.RegionTerms;
import dev.naadam.server.core.lobby.setup.SeriesTerms;
import dev.naadam.server.core.lobby.setup.TeamBudgets;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.session.Durability;
import java.util.List;
import java.util.Set;

/**
 * Setups of lobbies as JSON. Names are those of the records; what may be null is left out. Reading judges the form alone: whether
 * a lobby can be opened with it is for the rules to say.
 */
final class SetupText {

    private static final Set<String> FIELDS = Set.of(
            "origin",
            "organizer",
            "teams",
            "observers",
            "joinCode",
            "game",
            "series",
            "region",
            "durability",
            "clocks",
            "budgets",
            "broadcastDelaySeconds");
    private static final Set<String> ORIGIN = Set.of("tournament", "match", "attempt");
    private static final Set<String> TEAM = Set.of("id", "name", "size", "players", "substitutes", "coach");
    private static final Set<String> GAME = Set.of("game", "tickRateHz", "options", "mapOption", "sideOption", "sides");
    private static final Set<String> SERIES = Set.of("bestOf", "pool", "pattern");
    private static final Set<String> STEP = Set.of("part", "action");
    private static final Set<String> REGION = Set.of("policy", "pool", "isEqualised", "isReassigned");
    private static final Set<String> CLOCKS =
            Set.of("joinSeconds", "readySeconds", "vetoStepSeconds", "breakSeconds", "forfeitSeconds");
    private static final Set<String> BUDGETS =
            Set.of("tacticalPauses", "tacticalSeconds", "technicalPauses", "technicalSeconds", "substitutions");

    private SetupText() {}

    static ObjectNode write(LobbySetup setup) {
        ObjectNode node = object();
        Origin origin = setup.origin();
        if (origin != null) {
            node.putObject("origin")
                    .put("tournament", origin.tournament().toString())
                    .put("match", origin.match())
                    .put("attempt", origin.attempt());
        }
        node.put("organizer", setup.organizer());
        ArrayNode teams = node.putArray("teams");
        setup.teams().forEach(team -> teams.add(team(team)));
        node.set("observers", texts(setup.observers()));
        if (setup.joinCode() != null) {
            node.put("joinCode", setup.joinCode());
        }
        node.set("game", game(setup.game()));
        node.set("series", series(setup.series()));
        node.set("region", region(setup.region()));
        node.put("durability", OrderFields.word(setup.durability()));
        node.set("clocks", clocks(setup.clocks()));
        node.set("budgets", budgets(setup.budgets()));
        return node.put("broadcastDelaySeconds", setup.broadcastDelaySeconds());
    }

    static LobbySetup read(JsonNode node, String path) throws UnreadableOrder {
        OrderFields fields = OrderFields.of(node, path, FIELDS);
        OrderFields origin = fields.optionalObject("origin", ORIGIN);
        return new LobbySetup(
                origin == null
                        ? null
                        : new Origin(origin.uuid("tournament"), origin.text("match"), origin.number("attempt")),
                fields.text("organizer"),
                fields.list("teams", SetupText::readTeam),
                fields.texts("observers"),
                fields.optionalText("joinCode"),
                readGame(fields.object("game", GAME)),
                readSeries(fields.object("series", SERIES)),
                readRegion(fields.object("region", REGION)),
                readDurability(fields),
                readClocks(fields.object("clocks", CLOCKS)),
                readBudgets(fields.object("budgets", BUDGETS)),
                fields.number("broadcastDelaySeconds"));
    }

    private static ObjectNode team(LobbyTeam team) {
        ObjectNode node = object().put("id", team.id()).put("name", team.name()).put("size", team.size());
        node.set("players", texts(team.players()));
        node.set("substitutes", texts(team.substitutes()));
        return team.coach() == null ? node : node.put("coach", team.coach());
    }

    private static LobbyTeam readTeam(JsonNode node, String path) throws UnreadableOrder {
        OrderFields fields = OrderFields.of(node, path, TEAM);
        return new LobbyTeam(
                fields.text("id"),
                fields.text("name"),
                fields.number("size"),
                fields.texts("players"),
                fields.texts("substitutes"),
                fields.optionalText("coach"));
    }

    private static ObjectNode game(GameTerms game) {
        ObjectNode node = object().put("game", game.game()).put("tickRateHz", game.tickRateHz());
        ObjectNode options = node.putObject("options");
        game.options().forEach(options::put);
        node.put("mapOption", game.mapOption()).put("sideOption", game.sideOption());
        node.set("sides", texts(game.sides()));
        return node;
    }

    private static GameTerms readGame(OrderFields fields) throws UnreadableOrder {
        return new GameTerms(
                fields.text("game"),
                fields.number("tickRateHz"),
                fields.textsByName("options"),
                fields.text("mapOption"),
                fields.text("sideOption"),
                fields.texts("sides"));
    }

    private static ObjectNode series(SeriesTerms series) {
        ObjectNode node = object().put("bestOf", series.bestOf());
        node.set("pool", texts(series.pool()));
        ArrayNode pattern = node.putArray("pattern");
        series.pattern()
                .forEach(step -> pattern.add(object().put("part", OrderFields.word(step.part()))
                        .put("action", OrderFields.word(step.action()))));
        return node;
    }

    private static SeriesTerms readSeries(OrderFields fields) throws UnreadableOrder {
        return new SeriesTerms(
                fields.number("bestOf"), fields.texts("pool"), fields.list("pattern", SetupText::readStep));
    }

    private static VetoStep readStep(JsonNode node, String path) throws UnreadableOrder {
        OrderFields fields = OrderFields.of(node, path, STEP);
        return new VetoStep(fields.word("part", Corner.class), fields.word("action", VetoAction.class));
    }

    private static ObjectNode region(RegionTerms region) {
        ObjectNode node = object().put("policy", OrderFields.word(region.policy()));
        node.set("pool", texts(region.pool().stream().map(RegionId::value).toList()));
        return node.put("isEqualised", region.isEqualised()).put("isReassigned", region.isReassigned());
    }

    private static RegionTerms readRegion(OrderFields fields) throws UnreadableOrder {
        return new RegionTerms(
                fields.word("policy", RegionTerms.Policy.class),
                fields.list("pool", SetupText::readRegionId),
                fields.flag("isEqualised"),
                fields.flag("isReassigned"));
    }

    /** Lobbies from before there was a word for it get what they would get today. */
    private static Durability readDurability(OrderFields fields) throws UnreadableOrder {
        Durability written = fields.optionalWord("durability", Durability.class);
        return written == null ? Durability.STRICT : written;
    }

    private static RegionId readRegionId(JsonNode node, String path) throws UnreadableOrder {
        if (!node.isTextual() || !RegionId.isValid(node.textValue())) {
            throw new UnreadableOrder(path + ": not the id of a region");
        }
        return new RegionId(node.textValue());
    }

    private static ObjectNode clocks(LobbyClocks clocks) {
        return object().put("joinSeconds", clocks.joinSeconds())
                .put("readySeconds", clocks.readySeconds())
                .put("vetoStepSeconds", clocks.vetoStepSeconds())
                .put("breakSeconds", clocks.breakSeconds())
                .put("forfeitSeconds", clocks.forfeitSeconds());
    }

    private static LobbyClocks readClocks(OrderFields fields) throws UnreadableOrder {
        return new LobbyClocks(
                fields.number("joinSeconds"),
                fields.number("readySeconds"),
                fields.number("vetoStepSeconds"),
                fields.number("breakSeconds"),
                fields.number("forfeitSeconds"));
    }

    private static ObjectNode budgets(TeamBudgets budgets) {
        return object().put("tacticalPauses", budgets.tacticalPauses())
                .put("tacticalSeconds", budgets.tacticalSeconds())
                .put("technicalPauses", budgets.technicalPauses())
                .put("technicalSeconds", budgets.technicalSeconds())
                .put("substitutions", budgets.substitutions());
    }

    private static TeamBudgets readBudgets(OrderFields fields) throws UnreadableOrder {
        return new TeamBudgets(
                fields.number("tacticalPauses"),
                fields.number("tacticalSeconds"),
                fields.number("technicalPauses"),
                fields.number("technicalSeconds"),
                fields.number("substitutions"));
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        texts.forEach(node::add);
        return node;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
