package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import dev.naadam.server.app.control.ApiKeys.Admission;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.control.RequestRates;
import dev.naadam.server.app.control.Scope;
import io.netty.util.AttributeKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets only requests through whose API key is valid (RFC 6750), has the scope of the route and has not asked too often;
 * their bodies are read after that.
 */
final class ApiKeyGuard extends SimpleDecoratingHttpService {

    private static final AttributeKey<Caller> CALLER = AttributeKey.valueOf(ApiKeyGuard.class, "caller");
    private static final String SCHEME = "Bearer ";

    private final Scope scope;
    private final Access access;

    ApiKeyGuard(HttpService guarded, Scope scope, Access access) {
        super(guarded);
        this.scope = scope;
        this.access = access;
    }

    /** Who asks, behind a guard. */
    static Caller caller(ServiceRequestContext ctx) {
        return Objects.requireNonNull(ctx.attr(CALLER), "the route has no guard");
    }

    /** The id of the key that a request came with, once it was found valid. */
    static @Nullable String keyId(ServiceRequestContext ctx) {
        Caller caller = ctx.attr(CALLER);
        return caller == null ? null : caller.keyId();
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        List<String> credentials = request.headers().getAll(HttpHeaderNames.AUTHORIZATION);
        if (credentials.size() != 1 || !credentials.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return unauthorized();
        }
        String key = credentials.getFirst().substring(SCHEME.length()).strip();
        String seenBefore = access.keys().seenBefore(key);
        RequestRates.Verdict counted =
                seenBefore == null ? null : access.rates().take(seenBefore);
        if (counted != null && !counted.isAllowed()) {
            return tooMany(ctx, counted);
        }
        // back on the request's own event loop: the store's threads are not for reading bodies
        return HttpResponse.of(access.keys()
                .admit(key)
                .thenApplyAsync(admission -> answer(ctx, request, admission, counted), ctx.eventLoop()));
    }

    private HttpResponse answer(
            ServiceRequestContext ctx,
            HttpRequest request,
            Admission admission,
            RequestRates.@Nullable Verdict counted) {
        return switch (admission) {
            case Admission.Admitted admitted -> {
                Caller caller = admitted.caller();
                yield admit(
                        ctx, request, caller, counted == null ? access.rates().take(caller.keyId()) : counted);
            }
            case Admission.Denied denied -> unauthorized();
            case Admission.Undecided undecided ->
                Problem.of(ProblemType.STORE_UNREACHABLE, "API keys cannot be checked now. Try again later.")
                        .response()
                        .toHttpResponse();
        };
    }

    private HttpResponse admit(
            ServiceRequestContext ctx, HttpRequest request, Caller caller, RequestRates.Verdict rate) {
        ctx.setAttr(CALLER, caller);
        if (!rate.isAllowed()) {
            return tooMany(ctx, rate);
        }
        RateHeaders.set(ctx, access.rates(), rate);
        if (!caller.may(scope)) {
            access.counters().add(ControlCount.SCOPE_MISSING);
            return Refusals.response(ctx, new Refusal.ScopeMissing(scope));
        }
        try {
            return unwrap().serve(ctx, request);
        } catch (Exception e) {
            return Exceptions.throwUnsafely(e);
        }
    }

    private HttpResponse tooMany(ServiceRequestContext ctx, RequestRates.Verdict rate) {
        RateHeaders.set(ctx, access.rates(), rate);
        access.counters().add(ControlCount.RATE_LIMITED);
        String detail = "A key may ask " + access.rates().perSecond() + " times a second.";
        return Problem.of(ProblemType.RATE_LIMITED, detail).response().toHttpResponse();
    }

    private HttpResponse unauthorized() {
        access.counters().add(ControlCount.UNAUTHORIZED);
        return Problem.of(ProblemType.UNAUTHORIZED, "Send it as: Authorization: Bearer nk_...")
                .response()
                .toHttpResponse();
    }
}
