package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.EventLog;
import dev.naadam.server.app.control.Matches;
import dev.naadam.server.app.control.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** {@code /v1/matches/{id}/events}. */
final class EventApi {

    private static final ResponseHeaders HEADERS = ResponseHeaders.builder(HttpStatus.OK)
            .contentType(MediaType.EVENT_STREAM)
            .build();

    private final Matches matches;
    private final EventStreams streams;
    private final Duration heartbeat;

    EventApi(Matches matches, EventStreams streams, Duration heartbeat) {
        this.matches = matches;
        this.streams = streams;
        this.heartbeat = heartbeat;
    }

    HttpResponse follow(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownMatch());
        }
        long after = lastEventId(request);
        return HttpResponse.of(matches.follow(ApiKeyGuard.caller(ctx), id)
                .thenApply(answer -> Refusals.response(
                        ctx, answer, log -> open(ctx, log, after, request.method() == HttpMethod.HEAD))));
    }

    private HttpResponse open(ServiceRequestContext ctx, EventLog log, long after, boolean isHead) {
        if (after > 0 && log.isCompleteAt(after)) {
            // what makes a browser's EventSource stop asking
            return HttpResponse.of(HttpStatus.NO_CONTENT);
        }
        if (isHead) {
            return HttpResponse.of(HEADERS);
        }
        EventStream stream = new EventStream(ctx, log, after, streams, heartbeat);
        if (streams.enter(stream)) {
            return stream.start(HEADERS);
        }
        ctx.setAdditionalResponseHeader(HttpHeaderNames.RETRY_AFTER, ControlLimits.RETRY_AFTER_SECONDS);
        String detail = "A key may have " + ControlLimits.MAX_STREAMS_PER_KEY + " open.";
        return Problem.of(ProblemType.TOO_MANY_STREAMS, detail).response().toHttpResponse();
    }

    private static long lastEventId(HttpRequest request) {
        List<String> ids = request.headers().getAll(HttpHeaderNames.LAST_EVENT_ID);
        if (ids.isEmpty()) {
            return 0;
        }
        if (ids.size() > 1 || !ids.getFirst().matches("[0-9]{1,18}")) {
            throw QueryFields.refused("Last-Event-ID", "not the id of an event");
        }
        return Long.parseLong(ids.getFirst());
    }
}
