package dev.naadam.server.app.lobby;

import dev.naadam.protocol.Entropy;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.EntryLog;
import dev.naadam.server.app.ledger.FollowedLedgers;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What organizers and players do with lobbies. Any thread. A lobby of another organizer does not exist. */
public final class Lobbies {

    /** How long a code opens its lobby: an evening. */
    private static final Duration CODE_KEPT = Duration.ofHours(12);

    private final Desk<Lobby, LobbyOrder> desk;
    private final FollowedLedgers followed;
    private final JoinCodes codes;
    private final Entropy entropy;

    public Lobbies(Desk<Lobby, LobbyOrder> desk, FollowedLedgers followed, JoinCodes codes, Entropy entropy) {
        this.desk = desk;
        this.followed = followed;
        this.codes = codes;
        this.entropy = entropy;
    }

    /**
     * Opens a lobby that belongs to no tournament. If it has open seats it gets a join code.
     *
     * @param setup without a code
     * @param effectId its id, the same whenever the request is carried out again; null: it is not repeated
     */
    public CompletionStage<Answer<Standing<Lobby>>> open(Author author, LobbySetup setup, @Nullable UUID effectId) {
        if (effectId == null) {
            return openNew(author, setup, new UUID(entropy.nextLong(), entropy.nextLong()));
        }
        return find(setup.organizer(), effectId)
                .thenCompose(answer -> answer instanceof Answer.Refused<Standing<Lobby>> refused
                                && refused.why() instanceof Refusal.UnknownLobby
                        ? openNew(author, setup, effectId)
                        : CompletableFuture.completedStage(answer));
    }

    private CompletionStage<Answer<Standing<Lobby>>> openNew(Author author, LobbySetup setup, UUID id) {
        boolean hasOpenSeats =
                setup.teams().stream().anyMatch(team -> team.players().size() < team.size());
        if (!hasOpenSeats) {
            return create(author, setup, id);
        }
        JoinCode code = JoinCode.draw(entropy);
        return Answer.then(
                codes.take(setup.organizer(), code, id, CODE_KEPT)
                        .thenApply(taken -> Answer.of(taken, new Refusal.Busy())),
                taken -> create(author, withCode(setup, code), id));
    }

    private CompletionStage<Answer<Standing<Lobby>>> create(Author author, LobbySetup setup, UUID id) {
        return desk.create(LedgerId.ofLobby(id), setup.organizer(), author, new LobbyOrder.Open(id, setup));
    }

    /** How it stands. */
    public CompletionStage<Answer<Standing<Lobby>>> find(String organizer, UUID id) {
        return Answer.then(
                desk.look(LedgerId.ofLobby(id)),
                standing -> standing.state().setup().organizer().equals(organizer)
                        ? Answer.done(standing)
                        : Answer.refused(new Refusal.UnknownLobby()));
    }

    /** The lobby that a code opens. */
    public CompletionStage<Answer<Standing<Lobby>>> find(String organizer, JoinCode code) {
        return Answer.then(
                codes.find(organizer, code).thenApply(found -> Answer.of(found, new Refusal.UnknownLobby())),
                id -> find(organizer, id));
    }

    /** Gives an order in a lobby. */
    public CompletionStage<Answer<Standing<Lobby>>> order(
            String organizer, UUID id, Author author, LobbyOrder order, @Nullable Long expectedNumber) {
        return Answer.then(
                find(organizer, id), standing -> desk.decide(LedgerId.ofLobby(id), author, order, expectedNumber));
    }

    /** What was ordered in it, and will be. */
    public CompletionStage<Answer<EntryLog>> follow(String organizer, UUID id) {
        return Answer.then(find(organizer, id), standing -> followed.follow(LedgerId.ofLobby(id)));
    }

    private static LobbySetup withCode(LobbySetup setup, JoinCode code) {
        return new LobbySetup(
                setup.origin(),
                setup.organizer(),
                setup.teams(),
                setup.observers(),
                code.symbols(),
                setup.game(),
                setup.series(),
                setup.region(),
                setup.durability(),
                setup.clocks(),
                setup.budgets(),
                setup.broadcastDelaySeconds());
    }
}
