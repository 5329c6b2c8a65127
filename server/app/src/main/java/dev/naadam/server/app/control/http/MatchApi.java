package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.MatchCreation;
import dev.naadam.server.app.control.MatchListing;
import dev.naadam.server.app.control.Matches;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.control.RegionProofs;
import dev.naadam.server.app.control.Replays;
import dev.naadam.server.app.control.http.MatchOperation.Asked;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** {@code /v1/matches}: create, list, look at, mint; why one is where it is, what is left of it. */
final class MatchApi {

    private final MatchCreation creation;
    private final Matches matches;
    private final MatchListing listing;
    private final RegionProofs proofs;
    private final Replays replays;

    MatchApi(UseCases useCases) {
        this.creation = useCases.creation();
        this.matches = useCases.matches();
        this.listing = useCases.listing();
        this.proofs = useCases.proofs();
        this.replays = useCases.replays();
    }

    HttpResponse create(ServiceRequestContext ctx, HttpRequest request) {
        Caller caller = ApiKeyGuard.caller(ctx);
        UUID effectId = Idempotent.effectId(ctx);
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> creation.create(caller, MatchRequestJson.newMatch(body), effectId))
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

    CompletionStage<Answer<HttpResponse>> mint(UUID id, Asked asked) {
        String player = MatchRequestJson.player(JsonBody.read(asked));
        return Answer.then(
                matches.mint(asked.caller(), id, player),
                ticket -> Answer.done(Pages.json(HttpStatus.CREATED, MatchJson.ticket(ticket))));
    }

    HttpResponse regionDecision(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownMatch());
        }
        return HttpResponse.of(proofs.find(ApiKeyGuard.caller(ctx), id)
                .thenApply(answer -> Refusals.response(
                        ctx, answer, json -> HttpResponse.of(HttpStatus.OK, MediaType.JSON, HttpData.ofUtf8(json)))));
    }

    HttpResponse replay(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownMatch());
        }
        return HttpResponse.of(replays.find(ApiKeyGuard.caller(ctx), id)
                .thenApply(answer -> Refusals.response(ctx, answer, file -> file(id, file))));
    }

    private static HttpResponse file(UUID id, byte[] content) {
        ResponseHeaders headers = ResponseHeaders.builder(HttpStatus.OK)
                .contentType(MediaType.OCTET_STREAM)
                .set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".replay\"")
                .build();
        return HttpResponse.of(headers, HttpData.wrap(content));
    }

    CompletionStage<Answer<HttpResponse>> find(UUID id, Asked asked) {
        return Answer.then(matches.find(asked.caller(), id), view -> {
            ObjectNode body = MatchJson.view(view);
            return Answer.done(Pages.tagged(asked.headers(), ETags.of(body), body));
        });
    }
}
