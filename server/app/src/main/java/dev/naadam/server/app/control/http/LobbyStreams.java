package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.EntryLog;
import dev.naadam.server.app.ledger.LedgerId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** {@code /v1/lobbies/{id}/me/events}: what players follow. */
final class LobbyStreams {

    private static final long RETRY_MILLIS = 1_000;

    private final LobbyServices services;
    private final MatchOperations operations;
    private final StreamOpening streams;

    /** One for each lobby that somebody follows here; they are no more than there are logs. */
    private final Map<UUID, LobbyWatch> watches = new ConcurrentHashMap<>();

    LobbyStreams(LobbyServices services, MatchOperations operations, StreamOpening streams) {
        this.services = services;
        this.operations = operations;
        this.streams = streams;
    }

    HttpResponse follow(ServiceRequestContext ctx, HttpRequest request) {
        LobbyAsker asker = LobbyAsker.of(ctx, ctx.queryParam("player"));
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownLobby());
        }
        EventStream.Follower follower =
                new EventStream.Follower(asker.organizer() + " " + asker.author(), StreamOpening.lastEventId(request));
        return HttpResponse.of(services.lobbies()
                .follow(asker.organizer(), id)
                .thenApply(answer -> Refusals.response(
                        ctx, answer, log -> streams.open(ctx, request, feed(ctx, asker, watch(id, log)), follower))));
    }

    private PlayerFeed feed(ServiceRequestContext ctx, LobbyAsker asker, LobbyWatch watch) {
        String player = asker.author().name();
        return new PlayerFeed(watch, player, match -> ticket(asker.organizer(), match, player), work -> {
            var scheduled = ctx.eventLoop().schedule(work, RETRY_MILLIS, TimeUnit.MILLISECONDS);
            assert scheduled != null;
        });
    }

    private CompletionStage<Optional<ObjectNode>> ticket(String organizer, UUID match, String player) {
        return operations.ticket(organizer, match, player);
    }

    private LobbyWatch watch(UUID id, EntryLog log) {
        watches.values().removeIf(watch -> watch.log().isOver());
        return watches.compute(
                id,
                (key, known) -> known != null && known.log() == log
                        ? known
                        : new LobbyWatch(LedgerId.ofLobby(id), log, services.text()));
    }
}
