package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.time.Duration;
import java.util.List;

/** Answers requests for event streams: resumes, refuses, opens. */
final class StreamOpening {

    private static final ResponseHeaders HEADERS = ResponseHeaders.builder(HttpStatus.OK)
            .contentType(MediaType.EVENT_STREAM)
            .build();

    private final EventStreams streams;
    private final Duration heartbeat;

    StreamOpening(EventStreams streams, Duration heartbeat) {
        this.streams = streams;
        this.heartbeat = heartbeat;
    }

    /** Number of the event that the client has seen last; {@link ProblemException} if it is no number. */
    static long lastEventId(HttpRequest request) {
        List<String> ids = request.headers().getAll(HttpHeaderNames.LAST_EVENT_ID);
        if (ids.isEmpty()) {
            return 0;
        }
        if (ids.size() > 1 || !ids.getFirst().matches("[0-9]{1,18}")) {
            throw QueryFields.refused("Last-Event-ID", "not the id of an event");
        }
        return Long.parseLong(ids.getFirst());
    }

    /** The stream of what follows an event, for somebody who may have so many. */
    HttpResponse open(ServiceRequestContext ctx, HttpRequest request, Feed feed, EventStream.Follower follower) {
        if (follower.after() > 0 && feed.isCompleteAt(follower.after())) {
            // what makes a browser's EventSource stop asking
            return HttpResponse.of(HttpStatus.NO_CONTENT);
        }
        if (request.method() == HttpMethod.HEAD) {
            return HttpResponse.of(HEADERS);
        }
        EventStream stream = new EventStream(ctx, feed, follower, streams, heartbeat);
        if (streams.enter(stream)) {
            return stream.start(HEADERS);
        }
        ctx.setAdditionalResponseHeader(HttpHeaderNames.RETRY_AFTER, ControlLimits.RETRY_AFTER_SECONDS);
        return Problem.of(ProblemType.TOO_MANY_STREAMS, streams.bound())
                .response()
                .toHttpResponse();
    }
}
