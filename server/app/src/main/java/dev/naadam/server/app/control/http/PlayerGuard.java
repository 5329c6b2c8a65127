package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.PlayerTokens;
import dev.naadam.server.app.control.RequestRates;
import io.netty.util.AttributeKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets only requests through that come with a player's token (RFC 6750) and not too often. Whose it is the token says by
 * the hash of a name: whoever is behind a guard compares it with a name that the request gives.
 */
final class PlayerGuard extends SimpleDecoratingHttpService {

    private static final AttributeKey<MeasuredPlayer> PLAYER = AttributeKey.valueOf(PlayerGuard.class, "player");
    private static final String SCHEME = "Bearer ";

    private final PlayerTokens tokens;
    private final Access access;

    PlayerGuard(HttpService guarded, PlayerTokens tokens, Access access) {
        super(guarded);
        this.tokens = tokens;
        this.access = access;
    }

    /** Who asks, behind a guard. */
    static MeasuredPlayer player(ServiceRequestContext ctx) {
        return Objects.requireNonNull(ctx.attr(PLAYER), "the route has no guard");
    }

    /** Whether whoever asks has this name. */
    static boolean isNamed(ServiceRequestContext ctx, String name) {
        MeasuredPlayer player = player(ctx);
        return MeasuredPlayer.named(player.organizer(), name).equals(player);
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) throws Exception {
        MeasuredPlayer player = holder(request);
        if (player == null) {
            access.counters().add(ControlCount.UNAUTHORIZED);
            return Problem.of(ProblemType.UNAUTHORIZED, "Send a valid player token: Authorization: Bearer ...")
                    .response()
                    .toHttpResponse();
        }
        RequestRates.Verdict rate = access.rates().take("player " + player);
        RateHeaders.set(ctx, access.rates(), rate);
        if (!rate.isAllowed()) {
            access.counters().add(ControlCount.RATE_LIMITED);
            String detail = "A player may ask " + access.rates().perSecond() + " times a second.";
            return Problem.of(ProblemType.RATE_LIMITED, detail).response().toHttpResponse();
        }
        ctx.setAttr(PLAYER, player);
        return unwrap().serve(ctx, request);
    }

    private @Nullable MeasuredPlayer holder(HttpRequest request) {
        List<String> credentials = request.headers().getAll(HttpHeaderNames.AUTHORIZATION);
        return credentials.size() == 1 && credentials.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.holder(
                        credentials.getFirst().substring(SCHEME.length()).strip())
                : null;
    }
}
