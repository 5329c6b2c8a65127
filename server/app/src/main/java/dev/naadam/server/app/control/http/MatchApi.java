package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.MatchListing;
import dev.naadam.server.app.control.Matches;
import dev.naadam.server.app.control.Refusal;
import java.util.UUID;

/** {@code /v1/matches}: create, list, look at, mint. */
final class MatchApi {

    private final Matches matches;
    private final MatchListing listing;

    MatchApi(Matches matches, MatchListing listing) {
        this.matches = matches;
        this.listing = listing;
    }

    HttpResponse create(ServiceRequestContext ctx, HttpRequest request) {
        Caller caller = ApiKeyGuard.caller(ctx);
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> matches.create(caller, MatchRequestJson.newMatch(body)))
                .thenApply(answer -> Refusals.response(
                        ctx,
                        answer,
                        created ->
                                Pages.created("/v1/matches/" + created.match().id(), MatchJson.created(created)))));
    }

    HttpResponse list(ServiceRequestContext ctx, HttpRequest request) {
        MatchQuery query = MatchQuery.read(ctx.queryParams());
        return HttpResponse.of(listing.page(ApiKeyGuard.caller(ctx), query.filter(), query.limit(), query.cursor())
                .thenApply(answer ->
                        Refusals.response(ctx, answer, page -> Pages.json(HttpStatus.OK, MatchJson.page(page)))));
    }

    HttpResponse mint(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownMatch());
        }
        Caller caller = ApiKeyGuard.caller(ctx);
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> matches.mint(caller, id, MatchRequestJson.player(body)))
                .thenApply(answer -> Refusals.response(
                        ctx, answer, ticket -> Pages.json(HttpStatus.CREATED, MatchJson.ticket(ticket)))));
    }

    HttpResponse find(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownMatch());
        }
        return HttpResponse.of(matches.find(ApiKeyGuard.caller(ctx), id)
                .thenApply(answer -> Refusals.response(ctx, answer, view -> {
                    ObjectNode body = MatchJson.view(view);
                    return Pages.tagged(request.headers(), ETags.of(body), body);
                })));
    }
}
