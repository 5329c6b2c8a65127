package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.app.lobby.JoinCode;
import dev.naadam.server.app.lobby.Lobbies;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.PauseKind;
import dev.naadam.server.core.lobby.series.VetoAction;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What players do in a lobby, and of that what referees do too. */
final class LobbySeatApi {

    private final LobbyServices services;
    private final Lobbies lobbies;

    LobbySeatApi(LobbyServices services) {
        this.services = services;
        this.lobbies = services.lobbies();
    }

    /** Reads an order of the body; throws a {@link ProblemException} for bad input. */
    @FunctionalInterface
    interface Reading {
        LobbyOrder order(JsonFields fields);
    }

    /** The services of players and, under the same address, of referees, whose body names no player. */
    HttpService service(String name) {
        return switch (name) {
            case "join" -> (ctx, request) -> order(ctx, request, Set.of("code", "seat"), LobbySeatApi::join);
            case "leave" -> (ctx, request) -> order(ctx, request, Set.of(), fields -> new LobbyOrder.Leave());
            case "ready" -> (ctx, request) -> order(ctx, request, Set.of("ready"), LobbySeatApi::ready);
            case "veto" ->
                (ctx, request) -> order(ctx, request, Set.of("step", "action", "choice"), LobbySeatApi::veto);
            case "pause" -> (ctx, request) -> order(ctx, request, Set.of("kind"), LobbySeatApi::pause);
            case "unpause" -> (ctx, request) -> order(ctx, request, Set.of(), fields -> new LobbyOrder.Unpause());
            case "substitute" ->
                (ctx, request) -> order(ctx, request, Set.of("team", "out", "in"), LobbySeatApi::substitute);
            case "forfeit" ->
                (ctx, request) -> order(
                        ctx,
                        request,
                        Set.of("team"),
                        fields -> new LobbyOrder.Forfeit(LobbyRequestJson.corner(fields)));
            default -> throw new IllegalArgumentException("name: " + name + " (expected: what is done in a lobby)");
        };
    }

    HttpResponse byCode(ServiceRequestContext ctx, HttpRequest request) {
        LobbyAsker asker = LobbyAsker.of(ctx, ctx.queryParam("player"));
        if (!mayTry(ctx, asker)) {
            return tooManyCodes();
        }
        JoinCode code = JoinCode.read(PathIds.text(ctx, "code"));
        return code == null
                ? Refusals.response(ctx, new Refusal.UnknownLobby())
                : page(ctx, lobbies.find(asker.organizer(), code));
    }

    HttpResponse me(ServiceRequestContext ctx, HttpRequest request) {
        LobbyAsker asker = LobbyAsker.of(ctx, ctx.queryParam("player"));
        UUID id = PathIds.match(ctx);
        return id == null
                ? Refusals.response(ctx, new Refusal.UnknownLobby())
                : page(ctx, lobbies.find(asker.organizer(), id));
    }

    private HttpResponse order(ServiceRequestContext ctx, HttpRequest request, Set<String> known, Reading reading) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownLobby());
        }
        return HttpResponse.of(JsonBody.of(request)
                .thenComposeAsync(
                        body -> {
                            JsonFields fields = fields(ctx, body, known);
                            LobbyAsker asker = LobbyAsker.of(ctx, fields.optionalText("player"));
                            LobbyOrder order = reading.order(fields);
                            boolean isTry = order instanceof LobbyOrder.Join join && join.code() != null;
                            if (isTry && !mayTry(ctx, asker)) {
                                return CompletableFuture.completedStage(tooManyCodes());
                            }
                            return page(ctx, asker, lobbies.order(asker.organizer(), id, asker.author(), order, null));
                        },
                        ctx.eventLoop()));
    }

    private static JsonFields fields(ServiceRequestContext ctx, JsonNode body, Set<String> known) {
        Set<String> names = new HashSet<>(known);
        if (ApiKeyGuard.keyId(ctx) == null) {
            names.add("player");
        }
        return JsonFields.ofBody(body, names);
    }

    private boolean mayTry(ServiceRequestContext ctx, LobbyAsker asker) {
        return services.codeRates()
                .take(asker.organizer() + " " + asker.author())
                .isAllowed();
    }

    private static HttpResponse tooManyCodes() {
        return Problem.of(ProblemType.RATE_LIMITED, "A player may try a code a second.")
                .response()
                .toHttpResponse();
    }

    private static HttpResponse page(ServiceRequestContext ctx, CompletionStage<Answer<Standing<Lobby>>> found) {
        return HttpResponse.of(found.thenApply(answer -> Refusals.response(
                ctx,
                answer,
                standing ->
                        Pages.tagged(ctx.request().headers(), LobbyJson.tag(standing), LobbyJson.ofPlayer(standing)))));
    }

    private static CompletionStage<HttpResponse> page(
            ServiceRequestContext ctx, LobbyAsker asker, CompletionStage<Answer<Standing<Lobby>>> ordered) {
        return ordered.thenApply(answer -> Refusals.response(
                ctx,
                answer,
                standing -> Pages.json(
                        HttpStatus.OK,
                        asker.isPlayer() ? LobbyJson.ofPlayer(standing) : LobbyJson.ofOrganizer(standing))));
    }

    private static LobbyOrder join(JsonFields fields) {
        String typed = fields.optionalText("code");
        return new LobbyOrder.Join(LobbyRequestJson.seat(fields.optional("seat")), typed == null ? null : code(typed));
    }

    /** What is no code opens nothing; the rules say so. */
    private static String code(String typed) {
        JoinCode code = JoinCode.read(typed);
        return code == null ? "" : code.symbols();
    }

    private static LobbyOrder ready(JsonFields fields) {
        JsonNode ready = fields.optional("ready");
        if (ready != null && !ready.isBoolean()) {
            throw JsonFields.refused("/ready", "not a boolean");
        }
        return ready == null || ready.booleanValue() ? new LobbyOrder.Ready() : new LobbyOrder.Unready();
    }

    private static LobbyOrder veto(JsonFields fields) {
        return new LobbyOrder.Choose(
                LobbyRequestJson.number(fields, "step", 0),
                LobbyRequestJson.word(VetoAction.class, fields.text("action"), "/action"),
                fields.text("choice"));
    }

    private static LobbyOrder pause(JsonFields fields) {
        String kind = fields.optionalText("kind");
        return new LobbyOrder.Pause(
                kind == null ? PauseKind.ADMIN : LobbyRequestJson.word(PauseKind.class, kind, "/kind"));
    }

    private static LobbyOrder substitute(JsonFields fields) {
        return new LobbyOrder.Substitute(LobbyRequestJson.corner(fields), fields.text("out"), fields.text("in"));
    }
}
