package dev.naadam.server.app.boot;

import dev.naadam.protocol.Entropy;
import dev.naadam.server.app.competition.CompetitionClerk;
import dev.naadam.server.app.competition.CompetitionText;
import dev.naadam.server.app.competition.EventLobbies;
import dev.naadam.server.app.control.FairRegions;
import dev.naadam.server.app.control.MatchCreation;
import dev.naadam.server.app.control.RegionDecisions;
import dev.naadam.server.app.control.RequestRates;
import dev.naadam.server.app.control.http.ControlServer;
import dev.naadam.server.app.control.http.LobbyServices;
import dev.naadam.server.app.ledger.Clerk;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.Errand;
import dev.naadam.server.app.ledger.LedgerStep;
import dev.naadam.server.app.ledger.Wakes;
import dev.naadam.server.app.lobby.Lobbies;
import dev.naadam.server.app.lobby.LobbyClerk;
import dev.naadam.server.app.lobby.LobbyOrderText;
import dev.naadam.server.app.lobby.SessionMatches;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.CompetitionRules;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.LobbyRules;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Lobbies on a control node: what players and organizers are served, and the clerk who does what is due in them. */
final class LobbyParts {

    /** How long a lobby of a round waits for others of it to want a region too: nobody notices, and most are there. */
    private static final long ROUND_MILLIS = 100;

    private final ControlStore store;
    private final LedgerParts ledgers;
    private final Desk<Lobby, LobbyOrder> desk;
    private final Desk<Competition, CompetitionOrder> tournaments;
    private final LobbyOrderText text = new LobbyOrderText();

    LobbyParts(ControlStore store, LedgerParts ledgers) {
        this.store = store;
        this.ledgers = ledgers;
        this.desk = ledgers.desk(new LobbyRules(), text, Wakes.nobody());
        this.tournaments = ledgers.desk(new CompetitionRules(), new CompetitionText(), WebhookParts.wakes());
    }

    Desk<Competition, CompetitionOrder> tournaments() {
        return tournaments;
    }

    LobbyServices services(Entropy entropy, LongSupplier nanoClock) {
        Lobbies lobbies = new Lobbies(desk, ledgers.followed(), new StoredJoinCodes(store.joinCodes()), entropy);
        return new LobbyServices(
                lobbies, text, new RequestRates(LobbyServices.CODES_PER_SECOND, LobbyServices.CODE_BURST, nanoClock));
    }

    /** What matches of lobbies need that other matches need too. */
    record Playing(FairRegions regions, RegionDecisions decisions, MatchCreation creation, StoredMatches matches) {}

    /** Who this node is to the ledgers. */
    record Self(String node, LongSupplier wallClock, Consumer<LedgerStep> steps) {}

    /** Those who do what is due in lobbies and tournaments, and for the receivers that are told. */
    Map<Errand.Kind, Clerk> clerks(Playing playing, ControlServer http, Self self, Clerk webhooks) {
        Author author = new Author(Author.Kind.NODE, self.node());
        return Map.of(
                Errand.Kind.LOBBY,
                clerk(playing, http, self),
                Errand.Kind.TOURNAMENT,
                new CompetitionClerk(tournaments, new EventLobbies(desk, author), author, self.wallClock()),
                Errand.Kind.WEBHOOK,
                webhooks);
    }

    private LobbyClerk clerk(Playing playing, ControlServer http, Self self) {
        Executor later = CompletableFuture.delayedExecutor(ROUND_MILLIS, TimeUnit.MILLISECONDS);
        return LobbyClerk.of(
                new LobbyClerk.Desks(desk, tournaments),
                new LobbyClerk.Reach(
                        playing.regions(),
                        playing.decisions(),
                        new SessionMatches(playing.creation(), playing.matches()),
                        (match, lobby) -> store.ledgers()
                                .link(match, lobby)
                                .thenApply(written -> StoredMatches.answer(written, lobby)),
                        http::stop,
                        http.pauses()),
                new LobbyClerk.Tools(self.node(), self.wallClock(), self.steps(), later));
    }
}
