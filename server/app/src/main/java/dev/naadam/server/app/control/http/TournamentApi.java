package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.competition.EventJson;
import dev.naadam.server.app.competition.UnreadableEvent;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.MatchStore.Position;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgerStore.Place;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.ledger.Author;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code /v1/tournaments} and what is ordered about one as a whole. */
final class TournamentApi {

    private static final int DEFAULT_LIMIT = 20;

    /** Each is folded from its ledger if this node does not remember it. */
    private static final int MAX_LIMIT = 50;

    private final TournamentParts parts;
    private final TournamentOrders orders;

    TournamentApi(TournamentParts parts, TournamentOrders orders) {
        this.parts = parts;
        this.orders = orders;
    }

    HttpResponse create(ServiceRequestContext ctx, HttpRequest request) {
        Caller caller = ApiKeyGuard.caller(ctx);
        UUID id = Objects.requireNonNullElseGet(Idempotent.effectId(ctx), parts.ids());
        Author author = new Author(Author.Kind.KEY, caller.keyId());
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> parts.desk()
                        .create(LedgerId.ofTournament(id), caller.organizer(), author, created(ctx, id, body)))
                .thenApply(answer -> Refusals.response(
                        ctx,
                        answer,
                        standing -> TournamentOrders.tagged(
                                HttpStatus.CREATED,
                                standing,
                                TournamentViews.whole(standing),
                                TournamentOrders.path(id)))));
    }

    private static CompetitionOrder created(ServiceRequestContext ctx, UUID id, JsonNode body) {
        JsonFields.requireObject(body);
        String organizer = ApiKeyGuard.caller(ctx).organizer();
        try {
            return new CompetitionOrder.Create(id, organizer, EventJson.document(body));
        } catch (UnreadableEvent e) {
            throw JsonFields.refused(e.pointer(), e.reason());
        }
    }

    HttpService find() {
        return orders.view((ctx, standing) -> TournamentViews.whole(standing));
    }

    HttpService edit() {
        return orders.order(
                (ctx, body, state) -> {
                    JsonFields.requireObject(body);
                    return new CompetitionOrder.Edit(EventJson.document(body));
                },
                (ctx, standing) -> TournamentViews.whole(standing));
    }

    /** An order about the tournament as a whole. */
    HttpService order(String type) {
        return orders.order(TournamentOrders.typed(type), (ctx, standing) -> TournamentViews.status(standing));
    }

    HttpResponse list(ServiceRequestContext ctx, HttpRequest request) {
        QueryFields fields = new QueryFields(ctx.queryParams(), Set.of("limit", "cursor"));
        int limit = fields.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        String organizer = ApiKeyGuard.caller(ctx).organizer();
        Place behind = behind(fields.text("cursor"), context(organizer));
        // one more than the page tells whether there is a next one
        CompletionStage<Answer<List<Place>>> listed = parts.store()
                .listed(LedgerId.Kind.TOURNAMENT, organizer, behind, limit + 1)
                .thenApply(answer -> Answer.of(answer, new Refusal.StoreUnreachable()));
        return HttpResponse.of(Answer.then(listed, places -> page(places, limit, organizer))
                .thenApply(answer -> Refusals.response(ctx, answer, page -> Pages.json(HttpStatus.OK, page))));
    }

    private CompletionStage<Answer<ObjectNode>> page(List<Place> places, int limit, String organizer) {
        ObjectNode page = Json.object();
        ArrayNode shown = page.putArray("tournaments");
        List<Place> here = places.subList(0, Math.min(limit, places.size()));
        Place last = places.size() > limit ? here.getLast() : null;
        page.put(
                "nextCursor",
                last == null
                        ? null
                        : parts.cursors().seal(new Position(last.createdMillis(), last.id()), context(organizer)));
        return Answer.then(show(here, 0, shown), done -> Answer.done(page));
    }

    /** One after the other: a page of ledgers that nobody remembers is work enough for one request at a time. */
    private CompletionStage<Answer<ArrayNode>> show(List<Place> places, int index, ArrayNode shown) {
        if (index == places.size()) {
            return Answer.done(shown);
        }
        CompletionStage<Answer<Standing<Competition>>> look =
                parts.desk().look(LedgerId.ofTournament(places.get(index).id()));
        return look.thenCompose(answer -> switch (answer) {
            case Answer.Done<Standing<Competition>> done -> {
                shown.add(TournamentViews.status(done.value()));
                yield show(places, index + 1, shown);
            }
            case Answer.Refused<Standing<Competition>> refused ->
                refused.why() instanceof Refusal.StoreUnreachable
                        ? Answer.refused(refused.why())
                        // a damaged or expired one does not take the others from the list
                        : show(places, index + 1, shown);
        });
    }

    private @Nullable Place behind(@Nullable String cursor, String context) {
        if (cursor == null) {
            return null;
        }
        Position position = parts.cursors().open(cursor, context);
        if (position == null) {
            throw QueryFields.refused("cursor", "not one that this list has named");
        }
        return new Place(position.createdMillis(), position.matchId());
    }

    private static String context(String organizer) {
        return organizer + "|tournaments";
    }
}
