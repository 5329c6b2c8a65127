package dev.naadam.server.app.lobby;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.setup.SetupLimits;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/** What this node itself says about lobbies. Any thread. */
final class LobbyDesk {

    /** When to try again what did not work: often enough for people who wait, seldom enough for a store that is away. */
    private static final long RETRY_MILLIS = 1_000;

    private final Desk<Lobby, LobbyOrder> desk;
    private final Author node;
    private final LongSupplier wallClockMillis;

    LobbyDesk(Desk<Lobby, LobbyOrder> desk, String node, LongSupplier wallClockMillis) {
        this.desk = desk;
        this.node = new Author(Author.Kind.NODE, node);
        this.wallClockMillis = wallClockMillis;
    }

    CompletionStage<Answer<Standing<Lobby>>> look(UUID lobbyId) {
        return desk.look(LedgerId.ofLobby(lobbyId));
    }

    long dueMillis(Standing<Lobby> standing) {
        return desk.dueMillis(standing);
    }

    long nowMillis() {
        return wallClockMillis.getAsLong();
    }

    /** In a moment. */
    long laterMillis() {
        return nowMillis() + RETRY_MILLIS;
    }

    /** Says something. If it does not hold, others came first, and what they have said counts. */
    CompletionStage<Turn> say(UUID lobbyId, LobbyOrder order) {
        return desk.decide(LedgerId.ofLobby(lobbyId), node, order, null)
                .thenCompose(answer -> answer instanceof Answer.Refused<Standing<Lobby>> refused
                                && refused.why() instanceof Refusal.Ruled
                        ? again(lobbyId)
                        : turn(answer));
    }

    /** Has players told why the platform waits, and looks again in a moment. */
    CompletionStage<Turn> delay(UUID lobbyId, String reason) {
        String shown = reason.length() <= SetupLimits.MAX_REASON_CHARS
                ? reason
                : reason.substring(0, SetupLimits.MAX_REASON_CHARS);
        return say(lobbyId, new LobbyOrder.Delayed(shown)).thenApply(said -> new Turn.Wait(laterMillis()));
    }

    /** How it stands by now. */
    CompletionStage<Turn> again(UUID lobbyId) {
        return look(lobbyId).thenCompose(this::turn);
    }

    private CompletionStage<Turn> turn(Answer<Standing<Lobby>> answer) {
        return answer instanceof Answer.Done<Standing<Lobby>> done
                ? CompletableFuture.completedStage(new Turn.Moved(done.value()))
                : Turn.waiting(laterMillis());
    }
}
