package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.ledger.EntryLog;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.competition.Competition;
import java.util.concurrent.TimeUnit;

/** {@code /v1/tournaments/{id}/events}. */
final class TournamentEventApi {

    private final TournamentParts parts;
    private final TournamentOrders orders;
    private final StreamOpening streams;
    private final TournamentTales tales = new TournamentTales();

    TournamentEventApi(TournamentParts parts, TournamentOrders orders, StreamOpening streams) {
        this.parts = parts;
        this.orders = orders;
        this.streams = streams;
    }

    HttpResponse follow(ServiceRequestContext ctx, HttpRequest request) {
        EventStream.Follower follower =
                new EventStream.Follower(Asker.of(ctx).name(), StreamOpening.lastEventId(request));
        return HttpResponse.of(Answer.then(
                        orders.look(ctx),
                        standing -> Answer.then(
                                parts.followed().follow(standing.id()), log -> Answer.done(feed(ctx, standing, log))))
                .thenApply(
                        answer -> Refusals.response(ctx, answer, feed -> streams.open(ctx, request, feed, follower))));
    }

    private Feed feed(ServiceRequestContext ctx, Standing<Competition> standing, EntryLog log) {
        int delaySeconds = standing.state().document().series().broadcastDelaySeconds();
        long delayMillis = Asker.of(ctx).watchesLive() ? 0 : TimeUnit.SECONDS.toMillis(delaySeconds);
        return new TournamentFeed(
                tales.of(standing.id().id(), log), delayMillis, parts.wallClockMillis(), ctx.eventLoop());
    }
}
