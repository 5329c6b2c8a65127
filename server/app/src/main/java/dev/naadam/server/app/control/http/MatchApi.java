package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.CreatedMatch;
import dev.naadam.server.app.control.Matches;
import dev.naadam.server.app.control.Refusal;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /v1/matches} and what is under it. */
final class MatchApi {

    private final Matches matches;

    MatchApi(Matches matches) {
        this.matches = matches;
    }

    HttpResponse create(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> matches.create(MatchRequestJson.newMatch(body)))
                .thenApply(answer -> response(answer, MatchApi::created)));
    }

    HttpResponse mint(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = matchId(ctx);
        if (id == null) {
            return refused(new Refusal.UnknownMatch());
        }
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> matches.mint(id, MatchRequestJson.playerOfTicket(body)))
                .thenApply(answer -> response(answer, ticket -> json(HttpStatus.CREATED, MatchJson.ticket(ticket)))));
    }

    HttpResponse find(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = matchId(ctx);
        if (id == null) {
            return refused(new Refusal.UnknownMatch());
        }
        CompletionStage<HttpResponse> found = matches.find(id)
                .thenApply(answer -> response(answer, view -> json(HttpStatus.OK, MatchJson.view(view))));
        return HttpResponse.of(found);
    }

    private static HttpResponse created(CreatedMatch created) {
        ResponseHeaders headers = ResponseHeaders.builder(HttpStatus.CREATED)
                .contentType(MediaType.JSON)
                .set(HttpHeaderNames.LOCATION, "/v1/matches/" + created.match().id())
                .build();
        return HttpResponse.of(headers, HttpData.wrap(Json.bytes(MatchJson.created(created))));
    }

    private static <T> HttpResponse response(Answer<T> answer, Function<T, HttpResponse> page) {
        return switch (answer) {
            case Answer.Done<T> done -> page.apply(done.value());
            case Answer.Refused<T> refused -> refused(refused.why());
        };
    }

    private static HttpResponse refused(Refusal why) {
        return Refusals.problem(why).response().toHttpResponse();
    }

    private static HttpResponse json(HttpStatus status, JsonNode body) {
        return HttpResponse.of(status, MediaType.JSON, Json.bytes(body));
    }

    /** The id in the path, null unless it is written as ids are: the JDK also takes 1-1-1-1-1. */
    private static @Nullable UUID matchId(ServiceRequestContext ctx) {
        String text = Objects.requireNonNull(ctx.pathParam("id"), "every route here has an id");
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
