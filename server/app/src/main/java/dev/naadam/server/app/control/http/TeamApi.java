package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.competition.EventJson;
import dev.naadam.server.app.competition.UnreadableEvent;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.Entrant;
import io.netty.util.AttributeKey;
import java.util.Objects;

/** {@code /v1/tournaments/{id}/teams}. */
final class TeamApi {

    private static final AttributeKey<String> REGISTERED = AttributeKey.valueOf(TeamApi.class, "registered");

    private final TournamentOrders orders;

    TeamApi(TournamentOrders orders) {
        this.orders = orders;
    }

    HttpService list() {
        return orders.view((ctx, standing) -> TournamentViews.teams(standing.state()));
    }

    HttpService find() {
        return orders.view((ctx, standing) -> team(PathIds.text(ctx, "team"), standing));
    }

    HttpService register() {
        return orders.creation(
                TeamApi::registration,
                TeamApi::ofRequest,
                (ctx, standing) -> team(Objects.requireNonNull(ctx.attr(REGISTERED)), standing),
                team -> "/teams/" + team.path("id").asText());
    }

    /** An order about one team. */
    HttpService order(String type) {
        return orders.order(
                TournamentOrders.typed(type, "team"), (ctx, standing) -> team(PathIds.text(ctx, "team"), standing));
    }

    /** Teams are called {@code id} where they are shown, and {@code team} in orders. */
    private static CompetitionOrder registration(ServiceRequestContext ctx, JsonNode body, Competition state)
            throws UnreadableEvent {
        JsonFields.requireObject(body);
        ObjectNode order = Json.object().put("type", "register");
        if (body.has("type") || body.has("team")) {
            throw JsonFields.refused(body.has("type") ? "/type" : "/team", "unknown field");
        }
        body.properties()
                .forEach(field -> order.set(field.getKey().equals("id") ? "team" : field.getKey(), field.getValue()));
        try {
            CompetitionOrder read = EventJson.order(order);
            ctx.setAttr(REGISTERED, order.path("team").asText());
            return read;
        } catch (UnreadableEvent e) {
            throw JsonFields.refused(ofRequest(e.pointer()), e.reason());
        }
    }

    private static Refusal ofRequest(Refusal why) {
        return why instanceof Refusal.Ruled ruled
                ? new Refusal.Ruled(ruled.kind(), ofRequest(ruled.pointer()), ruled.reason())
                : why;
    }

    private static String ofRequest(String pointer) {
        return pointer.replaceFirst("^/team", "/id");
    }

    private static JsonNode team(String id, Standing<Competition> standing) {
        Entrant team = standing.state().teams().of(id);
        if (team == null) {
            throw new ProblemException(Problem.ofRuling(ProblemType.RULED_UNKNOWN, "/team", "there is no such team"));
        }
        return TournamentViews.team(team);
    }
}
