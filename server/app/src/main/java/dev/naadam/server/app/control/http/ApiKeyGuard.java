package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import dev.naadam.server.app.control.ApiKeys;
import dev.naadam.server.app.control.ApiKeys.Admission;
import io.netty.util.AttributeKey;
import java.util.List;

/** Lets only requests with a valid API key through (RFC 6750); their bodies are read after that. */
final class ApiKeyGuard extends SimpleDecoratingHttpService {

    /** Id of the key that a request came with, once it was found valid. */
    static final AttributeKey<String> KEY_ID = AttributeKey.valueOf(ApiKeyGuard.class, "keyId");

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;

    ApiKeyGuard(HttpService guarded, ApiKeys keys) {
        super(guarded);
        this.keys = keys;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        List<String> credentials = request.headers().getAll(HttpHeaderNames.AUTHORIZATION);
        if (credentials.size() != 1 || !credentials.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return unauthorized();
        }
        String key = credentials.getFirst().substring(SCHEME.length()).strip();
        // back on the request's own event loop: the store's threads are not for reading bodies
        return HttpResponse.of(
                keys.admit(key).thenApplyAsync(admission -> answer(ctx, request, admission), ctx.eventLoop()));
    }

    private HttpResponse answer(ServiceRequestContext ctx, HttpRequest request, Admission admission) {
        return switch (admission) {
            case Admission.Admitted admitted -> {
                ctx.setAttr(KEY_ID, admitted.keyId());
                yield serveGuarded(ctx, request);
            }
            case Admission.Denied denied -> unauthorized();
            case Admission.Undecided undecided ->
                Problem.of(ProblemType.STORE_UNREACHABLE, "API keys cannot be checked now. Try again later.")
                        .response()
                        .toHttpResponse();
        };
    }

    private HttpResponse serveGuarded(ServiceRequestContext ctx, HttpRequest request) {
        try {
            return unwrap().serve(ctx, request);
        } catch (Exception e) {
            return Exceptions.throwUnsafely(e);
        }
    }

    private static HttpResponse unauthorized() {
        return Problem.of(ProblemType.UNAUTHORIZED, "Send it as: Authorization: Bearer nk_...")
                .response()
                .toHttpResponse();
    }
}
