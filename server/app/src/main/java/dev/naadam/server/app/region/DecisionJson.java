package dev.naadam.server.app.region;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.region.Fairness;
import dev.naadam.server.core.region.record.DecisionRecord;
import dev.naadam.server.core.region.record.RegionLine;
import dev.naadam.server.core.region.record.RoundTerms;
import dev.naadam.server.core.region.rtt.PlayerEvidence;
import dev.naadam.server.core.region.rtt.PlayerRtt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A decision as the API shows it: {@code RegionDecision} of docs/openapi.yaml. Times are micros, exact figures fractions. */
public final class DecisionJson {

    private DecisionJson() {}

    /** All of it: whoever has this can work the decision out again. */
    public static ObjectNode of(DecisionRecord decision) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("chosen", decision.chosen().value());
        json.put("rule", decision.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("least", decision.least().value());
        ArrayNode fairSet = json.putArray("fairSet");
        decision.fairSet().forEach(region -> fairSet.add(region.value()));
        json.put("equalised", decision.isEqualised());
        ArrayNode regions = json.putArray("regions");
        List<PlayerEvidence> players = decision.evidence().players();
        decision.lines().forEach(line -> regions.add(line(line, players)));
        ArrayNode evidence = json.putArray("players");
        int teamA = decision.evidence().teamA().size();
        for (int i = 0; i < players.size(); i++) {
            evidence.add(player(players.get(i)).put("team", i < teamA ? 0 : 1));
        }
        ArrayNode mesh = json.putArray("mesh");
        decision.evidence()
                .mesh()
                .rttMicros()
                .forEach((link, micros) -> mesh.addObject()
                        .put("from", link.from().value())
                        .put("to", link.to().value())
                        .put("rttMicros", micros));
        RoundTerms round = decision.round();
        if (round != null) {
            ObjectNode terms = json.putObject("round");
            ObjectNode prices = terms.putObject("priceMicros");
            round.priceMicros().forEach((region, micros) -> prices.put(region.value(), micros));
            ObjectNode moves = terms.putObject("moveCostMicros");
            round.moveCostMicros().forEach((region, micros) -> moves.put(region.value(), micros));
        }
        return json;
    }

    private static ObjectNode line(RegionLine line, List<PlayerEvidence> players) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("region", line.region().id().value());
        json.put("west", line.region().isWest());
        json.put("hasRoom", line.hasRoom());
        json.set("figures", figures(line.decided()));
        json.set("raw", figures(line.raw()));
        ArrayNode rtts = json.putArray("players");
        for (int i = 0; i < line.players().size(); i++) {
            PlayerRtt.Rtt rtt = line.players().get(i);
            rtts.addObject()
                    .put("player", players.get(i).player())
                    .put("rttMicros", rtt.micros())
                    .put("basis", rtt.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return json;
    }

    private static @Nullable ObjectNode figures(@Nullable Fairness fairness) {
        if (fairness == null) {
            return null;
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("M", fairness.worstMicros())
                .put("G", fairness.teamGapMicros())
                .put("D", fairness.duelMicros())
                .put("U", fairness.unfairnessMicros())
                .put("J", fairness.costMicros());
    }

    private static ObjectNode player(PlayerEvidence player) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("player", player.player());
        ArrayNode measurements = json.putArray("measurements");
        player.measured()
                .forEach((region, measured) -> measurements
                        .addObject()
                        .put("region", region.value())
                        .put("id", measured.id())
                        .put("estimateMicros", measured.estimateMicros())
                        .put("jitterMicros", measured.jitterMicros())
                        .put("answered", measured.answered())
                        .put("lost", measured.lost())
                        .put(
                                "measuredAt",
                                Instant.ofEpochMilli(measured.measuredAtMillis())
                                        .toString()));
        ObjectNode history = json.putObject("historicMinMicros");
        player.historicMinMicros().forEach((region, micros) -> history.put(region.value(), micros));
        return json;
    }
}
