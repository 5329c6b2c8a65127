package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.dispute.Dispute;
import dev.naadam.server.core.competition.dispute.Finding;
import java.time.Instant;

/** {@code /v1/tournaments/{id}/disputes}: for captains of the two teams, and for referees. */
final class DisputeApi {

    private final TournamentOrders orders;

    DisputeApi(TournamentOrders orders) {
        this.orders = orders;
    }

    HttpService list() {
        return orders.view((ctx, standing) -> {
            ObjectNode json = Json.object();
            ArrayNode disputes = json.putArray("disputes");
            standing.state().disputes().forEach(dispute -> disputes.add(json(dispute)));
            return json;
        });
    }

    HttpService open() {
        return orders.creation(
                TournamentOrders.typed("open_dispute"),
                // one match has one pending dispute: a repetition finds the same
                (ctx, standing) -> json(standing.state().disputes().getLast()),
                dispute -> "/disputes/" + dispute.path("number").asInt());
    }

    /** An order about one dispute. */
    HttpService order(String type) {
        return orders.order(TournamentOrders.typed(type, "dispute"), DisputeApi::named);
    }

    HttpService find() {
        return orders.view(DisputeApi::named);
    }

    private static JsonNode named(ServiceRequestContext ctx, Standing<Competition> standing) {
        Dispute dispute = standing.state().dispute(PathIds.dispute(ctx));
        if (dispute == null) {
            throw new ProblemException(
                    Problem.ofRuling(ProblemType.RULED_UNKNOWN, "/dispute", "there is no such dispute"));
        }
        return json(dispute);
    }

    private static ObjectNode json(Dispute dispute) {
        ObjectNode json = Json.object()
                .put("number", dispute.number())
                .put("match", dispute.match().toString())
                .put("attempt", dispute.attempt())
                .put("state", TournamentViews.word(dispute.state()));
        ArrayNode pieces = json.putArray("pieces");
        for (Dispute.Piece piece : dispute.pieces()) {
            ObjectNode shown = pieces.addObject()
                    .put("author", piece.author().toString())
                    .put("team", piece.team().isEmpty() ? null : piece.team())
                    .put("at", Instant.ofEpochMilli(piece.atMillis()).toString())
                    .put("text", piece.evidence().text());
            ArrayNode links = shown.putArray("links");
            piece.evidence().links().forEach(links::add);
            String replay = piece.evidence().replay();
            shown.put("replay", replay.isEmpty() ? null : replay);
            shown.put("replayUrl", replay.isEmpty() ? null : "/v1/matches/" + replay + "/replay");
        }
        ArrayNode rulings = json.putArray("rulings");
        for (Dispute.Ruling ruling : dispute.rulings()) {
            rulings.addObject()
                    .put("author", ruling.author().toString())
                    .put("at", Instant.ofEpochMilli(ruling.atMillis()).toString())
                    .put("reason", ruling.reason())
                    .set("finding", finding(ruling.finding()));
        }
        return json;
    }

    private static ObjectNode finding(Finding finding) {
        return switch (finding) {
            case Finding.Upheld upheld -> Json.object().put("type", "upheld");
            case Finding.Replayed replayed -> Json.object().put("type", "replayed");
            case Finding.Corrected corrected -> {
                ObjectNode json = Json.object().put("type", "corrected");
                json.set("result", EventMatchViews.result(corrected.result()));
                yield json;
            }
        };
    }
}
