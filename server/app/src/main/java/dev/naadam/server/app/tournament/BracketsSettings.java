package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.order.ByeSpread;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.order.SeedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Settings of a stage in the model of brackets-manager: what they say of our rules, and the other way round. */
final class BracketsSettings {

    private BracketsSettings() {}

    static ObjectNode of(StageSpec spec, int entries) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        switch (spec.format()) {
            case Format.SingleElimination single -> {
                elimination(settings, entries, single.firstRound(), List.of());
                settings.put("consolationFinal", single.playedPlaces() >= BracketsModel.WITH_THIRD_PLACE);
            }
            case Format.DoubleElimination twice -> {
                elimination(settings, entries, twice.firstRound(), twice.drops());
                settings.put("grandFinal", name(twice.grandFinal()));
            }
            case Format.RoundRobin robin -> {
                settings.put("groupCount", robin.groups().count());
                settings.put("roundRobinMode", robin.legs() == 1 ? "simple" : "double");
                settings.putArray("seedOrdering").add(name(robin.groups().seeding()));
            }
            case Format.Gsl gsl -> {}
            case Format.MajorSwiss major -> {}
            case Format.FixedSwiss swiss -> {}
        }
        settings.set(BracketsModel.RULES, TournamentJson.node(spec));
        return settings;
    }

    private static void elimination(ObjectNode settings, int entries, FirstRound firstRound, List<SeedOrder> drops) {
        settings.put("size", FirstRound.bracketSize(entries));
        ArrayNode orders = settings.putArray("seedOrdering");
        if (firstRound instanceof FirstRound.Ordered ordered) {
            orders.add(name(ordered.order()));
            settings.put("balanceByes", ordered.byes() == ByeSpread.BALANCED);
        } else {
            // seeds are in the rows of the first round as they stand
            orders.add(name(SeedOrder.NATURAL));
        }
        drops.forEach(drop -> orders.add(name(drop)));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String name(GroupSeeding seeding) {
        return switch (seeding) {
            case EFFORT_BALANCED -> "groups.effort_balanced";
            case SNAKE -> "groups.seed_optimized";
            case BRACKET_OPTIMIZED -> "groups.bracket_optimized";
        };
    }

    /** How seeds were spread over groups; as brackets-manager does it if nothing is said. */
    static GroupSeeding groupSeeding(JsonNode settings) {
        String name = settings.path("seedOrdering").path(0).asText(name(GroupSeeding.EFFORT_BALANCED));
        for (GroupSeeding seeding : GroupSeeding.values()) {
            if (name(seeding).equals(name)) {
                return seeding;
            }
        }
        throw new IllegalArgumentException("stage.settings.seedOrdering: " + name
                + " (possible: groups.effort_balanced," + " groups.seed_optimized, groups.bracket_optimized)");
    }

    static GrandFinal grandFinal(JsonNode settings) {
        return GrandFinal.valueOf(settings.path("grandFinal").asText("none").toUpperCase(Locale.ROOT));
    }

    /** The first round of a bracket whose entries are not known yet. */
    static FirstRound firstRound(JsonNode settings) {
        String order = settings.path("seedOrdering").path(0).asText(name(SeedOrder.INNER_OUTER));
        ByeSpread byes = settings.path("balanceByes").asBoolean() ? ByeSpread.BALANCED : ByeSpread.LAST;
        return new FirstRound.Ordered(SeedOrder.valueOf(order.toUpperCase(Locale.ROOT)), byes);
    }

    static List<SeedOrder> drops(JsonNode settings) {
        List<SeedOrder> drops = new ArrayList<>();
        for (JsonNode order : settings.path("seedOrdering")) {
            drops.add(SeedOrder.valueOf(order.asText().toUpperCase(Locale.ROOT)));
        }
        return drops.isEmpty() ? drops : drops.subList(1, drops.size());
    }
}
