package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.Referee;
import dev.naadam.server.app.control.Refusal;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What organizers decide about a running match. */
final class RefereeApi {

    private final Referee referee;

    RefereeApi(Referee referee) {
        this.referee = referee;
    }

    HttpResponse abort(ServiceRequestContext ctx, HttpRequest request) {
        Caller caller = ApiKeyGuard.caller(ctx);
        return posted(ctx, request, (id, body) -> {
            MatchRequestJson.nothing(body);
            return referee.abort(caller, id)
                    .thenApply(answer -> Refusals.response(
                            ctx,
                            answer,
                            done -> Pages.json(
                                    HttpStatus.ACCEPTED, Json.object().put("id", done.toString()))));
        });
    }

    HttpResponse kick(ServiceRequestContext ctx, HttpRequest request) {
        Caller caller = ApiKeyGuard.caller(ctx);
        return posted(
                ctx,
                request,
                (id, body) -> page(
                        ctx,
                        referee.kick(caller, id, MatchRequestJson.player(body)),
                        verdict -> Pages.json(HttpStatus.ACCEPTED, MatchJson.verdict(verdict))));
    }

    HttpResponse ban(ServiceRequestContext ctx, HttpRequest request) {
        Caller caller = ApiKeyGuard.caller(ctx);
        Set<Long> expected = ETags.expectedBans(request.headers());
        return posted(
                ctx,
                request,
                (id, body) -> page(
                        ctx,
                        referee.ban(caller, id, MatchRequestJson.player(body), expected),
                        verdict -> Pages.created(
                                "/v1/matches/" + id + "/bans/" + verdict.slot(), MatchJson.verdict(verdict))));
    }

    HttpResponse pardon(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownMatch());
        }
        Set<Long> expected = ETags.expectedBans(request.headers());
        return HttpResponse.of(page(
                ctx,
                referee.pardon(ApiKeyGuard.caller(ctx), id, PathIds.slot(ctx), expected),
                verdict -> HttpResponse.of(HttpStatus.NO_CONTENT)));
    }

    HttpResponse bans(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownMatch());
        }
        return HttpResponse.of(page(
                ctx,
                referee.bans(ApiKeyGuard.caller(ctx), id),
                bans -> Pages.tagged(request.headers(), ETags.ofBans(bans.bannedMask()), MatchJson.bans(bans))));
    }

    /** Carries out what the body of a POST says about the match of the path. */
    private static HttpResponse posted(ServiceRequestContext ctx, HttpRequest request, Decision decision) {
        @Nullable UUID id = PathIds.match(ctx);
        return id == null
                ? Refusals.response(ctx, new Refusal.UnknownMatch())
                : HttpResponse.of(JsonBody.of(request).thenCompose(body -> decision.about(id, body)));
    }

    private static <T> CompletionStage<HttpResponse> page(
            ServiceRequestContext ctx, CompletionStage<Answer<T>> answered, Function<T, HttpResponse> page) {
        return answered.thenApply(answer -> Refusals.response(ctx, answer, page));
    }

    private interface Decision {

        CompletionStage<HttpResponse> about(UUID matchId, JsonNode body);
    }
}
