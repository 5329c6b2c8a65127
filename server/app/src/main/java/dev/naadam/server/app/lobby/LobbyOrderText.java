package dev.naadam.server.app.lobby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.app.ledger.OrderText;
import dev.naadam.server.app.ledger.UnreadableOrder;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.PauseKind;
import dev.naadam.server.core.lobby.Seat;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MapOutcome;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.region.RegionId;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Orders in lobbies as they stand in a ledger: one JSON object, whose {@code type} says which order it is. Any thread. */
public final class LobbyOrderText implements OrderText<LobbyOrder> {

    private static final int HASH_CHARS = 16;

    @Override
    public String write(LobbyOrder order) {
        return tree(order).toString();
    }

    @Override
    public LobbyOrder read(String text) throws UnreadableOrder {
        JsonNode tree = OrderFields.tree(text);
        return switch (tree.path("type").asText()) {
            case "open" -> {
                OrderFields fields = fields(tree, "lobby", "setup");
                yield new LobbyOrder.Open(fields.uuid("lobby"), SetupText.read(tree.path("setup"), "/setup"));
            }
            case "join" -> readJoin(fields(tree, "seat", "code"));
            case "leave" -> only(tree, new LobbyOrder.Leave());
            case "ready" -> only(tree, new LobbyOrder.Ready());
            case "unready" -> only(tree, new LobbyOrder.Unready());
            case "choose" -> readChoose(fields(tree, "step", "action", "choice"));
            case "substitute" -> readSubstitute(fields(tree, "corner", "out", "in"));
            case "pause" -> new LobbyOrder.Pause(fields(tree, "kind").word("kind", PauseKind.class));
            case "unpause" -> only(tree, new LobbyOrder.Unpause());
            case "time_passed" -> only(tree, new LobbyOrder.TimePassed());
            case "region_assigned" -> new LobbyOrder.RegionAssigned(region(fields(tree, "region")));
            case "delayed" -> new LobbyOrder.Delayed(fields(tree, "reason").text("reason"));
            case "match_made" -> readMade(fields(tree, "map", "attempt", "match", "region", "node"));
            case "match_started" -> {
                OrderFields fields = fields(tree, "map", "match");
                yield new LobbyOrder.MatchStarted(fields.number("map"), fields.uuid("match"));
            }
            case "map_ended" -> readEnded(fields(tree, "map", "match", "outcome", "hash", "grade"));
            case "pause_begun" -> {
                OrderFields fields = fields(tree, "map", "match", "number");
                yield new LobbyOrder.PauseBegun(fields.number("map"), fields.uuid("match"), fields.number("number"));
            }
            case "pause_ended" -> {
                OrderFields fields = fields(tree, "map", "match", "number");
                yield new LobbyOrder.PauseEnded(fields.number("map"), fields.uuid("match"), fields.number("number"));
            }
            case "match_lost" -> {
                OrderFields fields = fields(tree, "map", "match");
                yield new LobbyOrder.MatchLost(fields.number("map"), fields.uuid("match"));
            }
            case "misplaced" -> {
                OrderFields fields = fields(tree, "map", "match");
                yield new LobbyOrder.Misplaced(fields.number("map"), fields.uuid("match"));
            }
            case "forfeit" -> new LobbyOrder.Forfeit(fields(tree, "corner").word("corner", Corner.class));
            case "retry" -> only(tree, new LobbyOrder.Retry());
            case "handed_on" -> only(tree, new LobbyOrder.HandedOn());
            case "cancel" -> new LobbyOrder.Cancel(fields(tree, "reason").text("reason"));
            default -> throw new UnreadableOrder("/type: no order of a lobby");
        };
    }

    private static ObjectNode tree(LobbyOrder order) {
        return switch (order) {
            case LobbyOrder.Open open -> {
                ObjectNode node = node("open").put("lobby", open.lobby().toString());
                node.set("setup", SetupText.write(open.setup()));
                yield node;
            }
            case LobbyOrder.OfPeople people -> ofPeople(people);
            case LobbyOrder.OfNodes nodes -> ofNodes(nodes);
            case LobbyOrder.Forfeit forfeit -> node("forfeit").put("corner", OrderFields.word(forfeit.corner()));
            case LobbyOrder.Retry retry -> node("retry");
            case LobbyOrder.Cancel cancel -> node("cancel").put("reason", cancel.reason());
        };
    }

    private static ObjectNode ofPeople(LobbyOrder.OfPeople order) {
        return switch (order) {
            case LobbyOrder.Join join -> join(join);
            case LobbyOrder.Leave leave -> node("leave");
            case LobbyOrder.Ready ready -> node("ready");
            case LobbyOrder.Unready unready -> node("unready");
            case LobbyOrder.Choose choose ->
                node("choose")
                        .put("step", choose.step())
                        .put("action", OrderFields.word(choose.action()))
                        .put("choice", choose.choice());
            case LobbyOrder.Substitute change ->
                node("substitute")
                        .put("corner", OrderFields.word(change.corner()))
                        .put("out", change.out())
                        .put("in", change.in());
            case LobbyOrder.Pause pause -> node("pause").put("kind", OrderFields.word(pause.kind()));
            case LobbyOrder.Unpause unpause -> node("unpause");
        };
    }

    private static ObjectNode ofNodes(LobbyOrder.OfNodes order) {
        return switch (order) {
            case LobbyOrder.TimePassed passed -> node("time_passed");
            case LobbyOrder.RegionAssigned assigned ->
                node("region_assigned").put("region", assigned.region().value());
            case LobbyOrder.Delayed delayed -> node("delayed").put("reason", delayed.reason());
            case LobbyOrder.MatchMade made ->
                node("match_made")
                        .put("map", made.map())
                        .put("attempt", made.attempt())
                        .put("match", made.match().toString())
                        .put("region", made.region().value())
                        .put("node", made.node());
            case LobbyOrder.MatchStarted started ->
                node("match_started")
                        .put("map", started.map())
                        .put("match", started.match().toString());
            case LobbyOrder.MapEnded ended -> ended(ended);
            case LobbyOrder.PauseBegun begun ->
                node("pause_begun")
                        .put("map", begun.map())
                        .put("match", begun.match().toString())
                        .put("number", begun.number());
            case LobbyOrder.PauseEnded ended ->
                node("pause_ended")
                        .put("map", ended.map())
                        .put("match", ended.match().toString())
                        .put("number", ended.number());
            case LobbyOrder.MatchLost lost ->
                node("match_lost")
                        .put("map", lost.map())
                        .put("match", lost.match().toString());
            case LobbyOrder.Misplaced misplaced ->
                node("misplaced")
                        .put("map", misplaced.map())
                        .put("match", misplaced.match().toString());
            case LobbyOrder.HandedOn handedOn -> node("handed_on");
        };
    }

    private static ObjectNode join(LobbyOrder.Join join) {
        ObjectNode node = node("join");
        Seat seat = join.seat();
        if (seat != null) {
            ObjectNode wanted = node.putObject("seat").put("role", OrderFields.word(seat.role()));
            putWord(wanted, "corner", seat.corner());
        }
        return join.code() == null ? node : node.put("code", join.code());
    }

    private static LobbyOrder readJoin(OrderFields fields) throws UnreadableOrder {
        OrderFields seat = fields.optionalObject("seat", Set.of("role", "corner"));
        return new LobbyOrder.Join(
                seat == null
                        ? null
                        : new Seat(seat.word("role", Seat.Role.class), seat.optionalWord("corner", Corner.class)),
                fields.optionalText("code"));
    }

    private static LobbyOrder readChoose(OrderFields fields) throws UnreadableOrder {
        return new LobbyOrder.Choose(
                fields.number("step"), fields.word("action", VetoAction.class), fields.text("choice"));
    }

    private static LobbyOrder readSubstitute(OrderFields fields) throws UnreadableOrder {
        return new LobbyOrder.Substitute(fields.word("corner", Corner.class), fields.text("out"), fields.text("in"));
    }

    private static LobbyOrder readMade(OrderFields fields) throws UnreadableOrder {
        return new LobbyOrder.MatchMade(
                fields.number("map"),
                fields.number("attempt"),
                fields.uuid("match"),
                region(fields),
                fields.text("node"));
    }

    private static ObjectNode ended(LobbyOrder.MapEnded ended) {
        ObjectNode node = node("map_ended")
                .put("map", ended.map())
                .put("match", ended.match().toString());
        ObjectNode outcome = node.putObject("outcome");
        putWord(outcome, "winner", ended.outcome().winner());
        outcome.put("pointsA", ended.outcome().pointsA())
                .put("pointsB", ended.outcome().pointsB())
                .put("reason", ended.outcome().reason());
        // as hex digits: half of all hashes are no exact numbers where numbers are doubles
        node.put("hash", HexFormat.of().toHexDigits(ended.hash()));
        putWord(node, "grade", ended.grade());
        return node;
    }

    private static LobbyOrder readEnded(OrderFields fields) throws UnreadableOrder {
        OrderFields outcome = fields.object("outcome", Set.of("winner", "pointsA", "pointsB", "reason"));
        return new LobbyOrder.MapEnded(
                fields.number("map"),
                fields.uuid("match"),
                new MapOutcome(
                        outcome.optionalWord("winner", Corner.class),
                        outcome.bigNumber("pointsA"),
                        outcome.bigNumber("pointsB"),
                        outcome.text("reason")),
                hash(fields),
                fields.optionalWord("grade", Grade.class));
    }

    private static long hash(OrderFields fields) throws UnreadableOrder {
        String text = fields.text("hash");
        boolean isHex = text.length() == HASH_CHARS
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!isHex) {
            throw fields.odd("hash");
        }
        return HexFormat.fromHexDigitsToLong(text);
    }

    private static RegionId region(OrderFields fields) throws UnreadableOrder {
        String text = fields.text("region");
        if (!RegionId.isValid(text)) {
            throw fields.odd("region");
        }
        return new RegionId(text);
    }

    private static LobbyOrder only(JsonNode tree, LobbyOrder order) throws UnreadableOrder {
        OrderFields.of(tree, "", Set.of("type"));
        return order;
    }

    private static OrderFields fields(JsonNode tree, String... names) throws UnreadableOrder {
        Set<String> known = new TreeSet<>(Set.of(names));
        known.add("type");
        return OrderFields.of(tree, "", known);
    }

    private static ObjectNode node(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static void putWord(ObjectNode node, String name, @Nullable Enum<?> constant) {
        if (constant != null) {
            node.put(name, OrderFields.word(constant));
        }
    }
}
