package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.app.lobby.Lobbies;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import java.util.Set;
import java.util.UUID;

/** {@code /v1/lobbies} for organizers: open, look at, follow, call off. */
final class LobbyApi {

    private final Lobbies lobbies;
    private final StreamOpening streams;

    LobbyApi(Lobbies lobbies, StreamOpening streams) {
        this.lobbies = lobbies;
        this.streams = streams;
    }

    HttpResponse open(ServiceRequestContext ctx, HttpRequest request) {
        Caller caller = ApiKeyGuard.caller(ctx);
        UUID effectId = Idempotent.effectId(ctx);
        Author author = new Author(Author.Kind.KEY, caller.keyId());
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> {
                    LobbySetup setup = LobbyRequestJson.newLobby(body, caller.organizer());
                    return lobbies.open(author, setup, effectId);
                })
                .thenApply(answer -> Refusals.response(
                        ctx,
                        LobbyRequestJson.asAsked(answer),
                        opened -> Pages.created("/v1/lobbies/" + opened.id().id(), LobbyJson.ofOrganizer(opened)))));
    }

    HttpResponse find(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownLobby());
        }
        return HttpResponse.of(lobbies.find(ApiKeyGuard.caller(ctx).organizer(), id)
                .thenApply(answer -> Refusals.response(
                        ctx,
                        answer,
                        found -> Pages.tagged(request.headers(), LobbyJson.tag(found), LobbyJson.ofOrganizer(found)))));
    }

    HttpResponse cancel(ServiceRequestContext ctx, HttpRequest request) {
        return order(ctx, request, Set.of("reason"), fields -> {
            String reason = fields.optionalText("reason");
            return new LobbyOrder.Cancel(reason == null ? "" : LobbyRequestJson.line(reason, "/reason"));
        });
    }

    HttpResponse retry(ServiceRequestContext ctx, HttpRequest request) {
        return order(ctx, request, Set.of(), fields -> new LobbyOrder.Retry());
    }

    HttpResponse follow(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownLobby());
        }
        Caller caller = ApiKeyGuard.caller(ctx);
        EventStream.Follower follower = new EventStream.Follower(caller.keyId(), StreamOpening.lastEventId(request));
        return HttpResponse.of(lobbies.follow(caller.organizer(), id)
                .thenApply(answer -> Refusals.response(
                        ctx, answer, log -> streams.open(ctx, request, new LedgerFeed(log), follower))));
    }

    private HttpResponse order(
            ServiceRequestContext ctx, HttpRequest request, Set<String> known, LobbySeatApi.Reading reading) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownLobby());
        }
        Caller caller = ApiKeyGuard.caller(ctx);
        Long expected = LobbyJson.expected(request.headers());
        Author author = new Author(Author.Kind.KEY, caller.keyId());
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> lobbies.order(
                        caller.organizer(), id, author, reading.order(JsonFields.ofBody(body, known)), expected))
                .thenApply(answer -> page(ctx, answer)));
    }

    private static HttpResponse page(ServiceRequestContext ctx, Answer<Standing<Lobby>> answer) {
        return Refusals.response(ctx, answer, standing -> Pages.json(HttpStatus.OK, LobbyJson.ofOrganizer(standing)));
    }
}
