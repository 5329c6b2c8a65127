package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.logging.RequestLog;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request that may change something: who (the key's id), what, and what became of it. */
final class AccessLog extends SimpleDecoratingHttpService {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int MAX_PATH_CHARS = 80;

    AccessLog(HttpService logged) {
        super(logged);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the line is written or not, nobody waits for it
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) throws Exception {
        ctx.log().whenComplete().thenAccept(log -> write(ctx, log));
        return unwrap().serve(ctx, request);
    }

    private static void write(ServiceRequestContext ctx, RequestLog log) {
        // the path as it was sent, percent-encoded: no line breaks; the query is left out
        String path = ctx.path().length() > MAX_PATH_CHARS ? ctx.path().substring(0, MAX_PATH_CHARS) : ctx.path();
        LOG.info(
                "{} {} {} key={} location={} {} us",
                ctx.method(),
                path,
                log.responseHeaders().status().code(),
                Objects.requireNonNullElse(ApiKeyGuard.keyId(ctx), "-"),
                log.responseHeaders().get(HttpHeaderNames.LOCATION, "-"),
                TimeUnit.NANOSECONDS.toMicros(log.totalDurationNanos()));
    }
}
