package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place where an error becomes an answer. What an exception says never leaves the process: its message may name
 * classes or hold what somebody sent.
 */
final class ErrorPages implements ServerErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Duration requestTimeout;

    ErrorPages(Duration requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    @Override
    public HttpResponse onServiceException(ServiceRequestContext ctx, Throwable thrown) {
        Throwable cause = Exceptions.peel(thrown);
        if (cause instanceof ProblemException refused) {
            return refused.problem().response().toHttpResponse();
        }
        // Armeria knows the status of its own exceptions (404, 408, 413, 503) and asks renderStatus for the page
        HttpResponse response = ServerErrorHandler.ofDefault().onServiceException(ctx, cause);
        return response == null ? HttpResponse.ofFailure(cause) : response;
    }

    @Override
    public AggregatedHttpResponse renderStatus(
            @Nullable ServiceRequestContext ctx,
            ServiceConfig config,
            @Nullable RequestHeaders headers,
            HttpStatus status,
            @Nullable String description,
            @Nullable Throwable cause) {
        if (status.equals(HttpStatus.INTERNAL_SERVER_ERROR)) {
            LOG.error("a request failed by a mistake of ours", cause);
        }
        return problem(status).response();
    }

    private Problem problem(HttpStatus status) {
        return switch (status.code()) {
            case 400 -> Problem.of(ProblemType.MALFORMED_REQUEST, "The request cannot be understood.");
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "See the document of the API for what there is.");
            case 408 ->
                Problem.of(
                        ProblemType.REQUEST_TIMEOUT,
                        "A request must be complete within " + requestTimeout.toMillis() + " ms.");
            case 413 ->
                Problem.of(ProblemType.BODY_TOO_LARGE, "A body is at most " + ControlLimits.MAX_BODY_BYTES + " bytes.");
            case 500 -> Problem.of(ProblemType.INTERNAL, "It was logged. Nothing that was answered before is lost.");
            case 503 -> Problem.of(ProblemType.UNAVAILABLE, "Try again later.");
            default -> Problem.ofStatus(status);
        };
    }
}
