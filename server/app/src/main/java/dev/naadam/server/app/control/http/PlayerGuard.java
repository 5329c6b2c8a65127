package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.RequestRates;
import dev.naadam.server.app.control.identity.PlayerAdmission;
import io.netty.util.AttributeKey;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets only requests through that come with a player's token (RFC 6750), of the platform or of the organizer's own identity
 * system, and not too often. Whose it is the token says by the hash of a name: whoever is behind a guard compares it with a
 * name that the request gives.
 */
final class PlayerGuard extends SimpleDecoratingHttpService {

    private static final AttributeKey<MeasuredPlayer> PLAYER = AttributeKey.valueOf(PlayerGuard.class, "player");
    private static final String SCHEME = "Bearer ";

    private final Access access;

    PlayerGuard(HttpService guarded, Access access) {
        super(guarded);
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

    /** Which of these names whoever asks has; null: none. */
    static @Nullable String nameAmong(MeasuredPlayer player, Collection<String> names) {
        for (String name : names) {
            if (MeasuredPlayer.named(player.organizer(), name).equals(player)) {
                return name;
            }
        }
        return null;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        List<String> credentials = request.headers().getAll(HttpHeaderNames.AUTHORIZATION);
        if (credentials.size() != 1 || !credentials.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return unauthorized();
        }
        String token = credentials.getFirst().substring(SCHEME.length()).strip();
        // back on the request's own event loop: the store's threads are not for reading bodies
        return HttpResponse.of(access.players()
                .admit(token)
                .thenApplyAsync(admission -> answer(ctx, request, admission), ctx.eventLoop()));
    }

    private HttpResponse answer(ServiceRequestContext ctx, HttpRequest request, PlayerAdmission admission) {
        return switch (admission) {
            case PlayerAdmission.Admitted admitted -> admit(ctx, request, admitted.player());
            case PlayerAdmission.Denied denied -> unauthorized();
            case PlayerAdmission.Undecided undecided ->
                Problem.of(ProblemType.STORE_UNREACHABLE, "Player tokens cannot be checked now. Try again later.")
                        .response()
                        .toHttpResponse();
        };
    }

    private HttpResponse admit(ServiceRequestContext ctx, HttpRequest request, MeasuredPlayer player) {
        RequestRates.Verdict rate = access.rates().take("player " + player);
        RateHeaders.set(ctx, access.rates(), rate);
        if (!rate.isAllowed()) {
            access.counters().add(ControlCount.RATE_LIMITED);
            String detail = "A player may ask " + access.rates().perSecond() + " times a second.";
            return Problem.of(ProblemType.RATE_LIMITED, detail).response().toHttpResponse();
        }
        ctx.setAttr(PLAYER, player);
        try {
            return unwrap().serve(ctx, request);
        } catch (Exception e) {
            return Exceptions.throwUnsafely(e);
        }
    }

    private HttpResponse unauthorized() {
        access.counters().add(ControlCount.UNAUTHORIZED);
        return Problem.of(ProblemType.UNAUTHORIZED, "Send a valid player token: Authorization: Bearer ...")
                .response()
                .toHttpResponse();
    }
}
