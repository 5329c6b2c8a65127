package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.Matches;
import dev.naadam.server.app.control.Refusal;
import java.util.UUID;

/** {@code /v1/matches/{id}/events}. */
final class EventApi {

    private final Matches matches;
    private final StreamOpening streams;

    EventApi(Matches matches, StreamOpening streams) {
        this.matches = matches;
        this.streams = streams;
    }

    HttpResponse follow(ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownMatch());
        }
        Caller caller = ApiKeyGuard.caller(ctx);
        EventStream.Follower follower = new EventStream.Follower(caller.keyId(), StreamOpening.lastEventId(request));
        return HttpResponse.of(matches.follow(caller, id)
                .thenApply(answer -> Refusals.response(
                        ctx, answer, log -> streams.open(ctx, request, new MatchFeed(log), follower))));
    }
}
