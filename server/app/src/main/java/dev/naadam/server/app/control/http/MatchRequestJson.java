package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.control.MatchRequest;
import dev.naadam.server.app.control.Team;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.DifferencePolicy;
import dev.naadam.server.core.session.Durability;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of docs/openapi.yaml: types only, the use cases judge the values. */
final class MatchRequestJson {

    private static final Set<String> FIELDS = Set.of(
            "game", "setup", "teams", "tickRateHz", "randomSeed", "region", "equalise", "onDifference", "durability");
    private static final Set<String> TEAM_FIELDS = Set.of("name", "players");

    /** Digits before and behind the point of an option's number: without a bound 1e999999999 is a gigabyte of text. */
    private static final int MAX_OPTION_DIGITS = 32;

    private MatchRequestJson() {}

    static MatchRequest newMatch(JsonNode body) {
        JsonFields fields = JsonFields.ofBody(body, FIELDS);
        return new MatchRequest(
                fields.text("game"),
                setup(fields.optional("setup")),
                fields.list("teams", MatchRequestJson::team),
                tickRateHz(fields.optional("tickRateHz")),
                randomSeed(fields.optional("randomSeed")),
                fields.optionalText("region"),
                terms(fields),
                durability(fields, Durability.NONE));
    }

    /** What a match, or those of a lobby, promise should their server die. */
    static Durability durability(JsonFields fields, Durability missing) {
        return switch (fields.optionalText("durability")) {
            case null -> missing;
            case "strict" -> Durability.STRICT;
            case "provisional" -> Durability.PROVISIONAL;
            case "none" -> Durability.NONE;
            default -> throw JsonFields.refused(fields.pathOf("durability"), "none of strict, provisional, none");
        };
    }

    /** What was promised is not the organizer's to say. */
    private static DeliveryTerms terms(JsonFields fields) {
        return new DeliveryTerms(
                List.of(), onDifference(fields.optionalText("onDifference")), isEqualised(fields.optional("equalise")));
    }

    private static boolean isEqualised(@Nullable JsonNode node) {
        if (node != null && !node.isBoolean()) {
            throw JsonFields.refused("/equalise", "not a boolean");
        }
        return node != null && node.booleanValue();
    }

    private static DifferencePolicy onDifference(@Nullable String word) {
        return switch (word) {
            case null -> DifferencePolicy.FLAG;
            case "flag" -> DifferencePolicy.FLAG;
            case "reassign" -> DifferencePolicy.REASSIGN;
            default -> throw JsonFields.refused("/onDifference", "neither flag nor reassign");
        };
    }

    /** The body that names a player and nothing else. */
    static String player(JsonNode body) {
        return JsonFields.ofBody(body, Set.of("player")).text("player");
    }

    /** The body that says nothing. */
    static void nothing(JsonNode body) {
        JsonFields.ofBody(body, Set.of());
    }

    private static Team team(JsonNode node, String path) {
        JsonFields fields = JsonFields.of(node, path, TEAM_FIELDS);
        return new Team(fields.text("name"), fields.texts("players"));
    }

    private static SortedMap<String, String> setup(@Nullable JsonNode node) {
        return node == null ? new TreeMap<>() : options(node, "/setup");
    }

    /** A game's own options, at this JSON pointer. */
    static SortedMap<String, String> options(JsonNode node, String path) {
        SortedMap<String, String> options = new TreeMap<>();
        if (!node.isObject()) {
            throw JsonFields.refused(path, "not an object");
        }
        for (Map.Entry<String, JsonNode> option : node.properties()) {
            options.put(option.getKey(), optionText(option.getValue(), path));
        }
        return options;
    }

    private static String optionText(JsonNode node, String path) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            if (number.precision() <= MAX_OPTION_DIGITS && Math.abs(number.scale()) <= MAX_OPTION_DIGITS) {
                return number.toPlainString();
            }
            throw JsonFields.refused(path, "a number of more than " + MAX_OPTION_DIGITS + " digits");
        }
        if (node.isTextual() || node.isBoolean()) {
            return node.asText();
        }
        throw JsonFields.refused(path, "an option that is no string, number or boolean");
    }

    private static int tickRateHz(@Nullable JsonNode node) {
        if (node == null) {
            return MatchRequest.DEFAULT_TICK_RATE_HZ;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw JsonFields.refused("/tickRateHz", "not a 32-bit integer");
        }
        return node.intValue();
    }

    private static @Nullable Long randomSeed(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        // JavaScript's numbers hold 53 bits, so its seeds come as text
        if (node.isTextual() && node.textValue().matches("-?[0-9]{1,19}")) {
            try {
                return Long.valueOf(node.textValue());
            } catch (NumberFormatException e) {
                throw JsonFields.refused("/randomSeed", "not a signed 64-bit integer");
            }
        }
        throw JsonFields.refused("/randomSeed", "not a signed 64-bit integer, as a number or as decimal text");
    }
}
