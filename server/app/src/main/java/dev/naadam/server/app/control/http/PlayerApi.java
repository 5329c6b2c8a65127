package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.control.IssuedPlayerToken;
import dev.naadam.server.app.control.Refusal;
import java.time.Instant;
import java.util.Set;

/** {@code /v1/players/{id}}: tokens for organizers' keys, measurements for players' tokens. */
final class PlayerApi {

    private final Measuring measuring;

    PlayerApi(Measuring measuring) {
        this.measuring = measuring;
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
        if (!PlayerGuard.isNamed(ctx, PathIds.text(ctx, "id").strip())) {
            return Refusals.response(ctx, new Refusal.UnknownPlayer());
        }
        // the socket's peer: what headers say of it anybody can write
        WireAddress peer = WireAddress.of(ctx.remoteAddress());
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> measuring
                        .measurements()
                        .submit(
                                PlayerGuard.player(ctx),
                                peer,
                                JsonFields.ofBody(body, Set.of("measurement")).text("measurement")))
                .thenApply(answer ->
                        Refusals.response(ctx, answer, accepted -> Pages.json(HttpStatus.CREATED, json(accepted)))));
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
