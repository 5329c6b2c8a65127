package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.IssuedPlayerToken;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.control.RequestRates;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /v1/players/{id}}: tokens for organizers' keys, measurements for players' tokens. */
final class PlayerApi {

    private static final String SCHEME = "Bearer ";

    private final Measuring measuring;
    private final Access access;

    PlayerApi(Measuring measuring, Access access) {
        this.measuring = measuring;
        this.access = access;
    }

    HttpResponse mint(ServiceRequestContext ctx, HttpRequest request) {
        String player = PathIds.text(ctx, "id");
        return HttpResponse.of(JsonBody.of(request).thenApply(body -> {
            MatchRequestJson.nothing(body);
            return Refusals.response(
                    ctx,
                    measuring.tokens().mint(ApiKeyGuard.caller(ctx), player),
                    token -> Pages.json(HttpStatus.CREATED, json(token)));
        }));
    }

    HttpResponse submit(ServiceRequestContext ctx, HttpRequest request) {
        MeasuredPlayer player = holder(request);
        if (player == null) {
            access.counters().add(ControlCount.UNAUTHORIZED);
            return Problem.of(ProblemType.UNAUTHORIZED, "Send a valid player token: Authorization: Bearer ...")
                    .response()
                    .toHttpResponse();
        }
        if (!MeasuredPlayer.named(player.organizer(), PathIds.text(ctx, "id").strip())
                .equals(player)) {
            return Refusals.response(ctx, new Refusal.UnknownPlayer());
        }
        RequestRates.Verdict rate = access.rates().take("player " + player);
        RateHeaders.set(ctx, access.rates(), rate);
        if (!rate.isAllowed()) {
            access.counters().add(ControlCount.RATE_LIMITED);
            return Problem.of(ProblemType.RATE_LIMITED, "A player submits a region at a time.")
                    .response()
                    .toHttpResponse();
        }
        // the socket's peer: what headers say of it anybody can write
        WireAddress peer = WireAddress.of(ctx.remoteAddress());
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> measuring
                        .measurements()
                        .submit(
                                player,
                                peer,
                                JsonFields.ofBody(body, Set.of("measurement")).text("measurement")))
                .thenApply(answer ->
                        Refusals.response(ctx, answer, accepted -> Pages.json(HttpStatus.CREATED, json(accepted)))));
    }

    private @Nullable MeasuredPlayer holder(HttpRequest request) {
        List<String> credentials = request.headers().getAll(HttpHeaderNames.AUTHORIZATION);
        return credentials.size() == 1 && credentials.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? measuring
                        .tokens()
                        .holder(credentials
                                .getFirst()
                                .substring(SCHEME.length())
                                .strip())
                : null;
    }

    private static ObjectNode json(IssuedPlayerToken token) {
        return Json.object()
                .put("player", token.player())
                .put("token", token.token())
                .put("expiresAt", Instant.ofEpochMilli(token.expiresMillis()).toString());
    }

    private static ObjectNode json(Measurement accepted) {
        return Json.object()
                .put("region", accepted.region())
                .put("p25Micros", accepted.figures().p25Micros())
                .put("expiresAt", Instant.ofEpochMilli(accepted.expiresMillis()).toString());
    }
}
