package dev.naadam.server.app.competition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.DeskTools;
import dev.naadam.server.app.ledger.LedgerCounters;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgersInMemory;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.app.ledger.Wakes;
import dev.naadam.server.app.lobby.LobbyOrderText;
import dev.naadam.server.core.competition.Attempt;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.CompetitionRules;
import dev.naadam.server.core.competition.MatchRun.Progress;
import dev.naadam.server.core.competition.Phase;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.LobbyRules;
import dev.naadam.server.core.roster.Roster;
import dev.naadam.server.core.tournament.match.MatchId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class CompetitionClerkTest {

    private static final Author KEY = new Author(Author.Kind.KEY, "key00001");
    private static final UUID EVENT = new UUID(7, 7);
    private static final MatchId SEMI = new MatchId(1, 1, 1, 1);

    private final LedgersInMemory store = new LedgersInMemory();
    private long nowMillis = 1_000_000;
    private final Desk<Competition, CompetitionOrder> events = eventDesk();
    private final Desk<Lobby, LobbyOrder> lobbies =
            new Desk<>(new LobbyRules(), new LobbyOrderText(), Wakes.nobody(), tools());
    private final CompetitionClerk clerk = clerk("node-a", events);

    private DeskTools tools() {
        return new DeskTools(store, () -> nowMillis, new LedgerCounters(), step -> {});
    }

    private Desk<Competition, CompetitionOrder> eventDesk() {
        return new Desk<>(new CompetitionRules(), new CompetitionText(), Wakes.nobody(), tools());
    }

    private CompetitionClerk clerk(String name, Desk<Competition, CompetitionOrder> desk) {
        Author node = new Author(Author.Kind.NODE, name);
        return new CompetitionClerk(desk, new EventLobbies(lobbies, node), node, () -> nowMillis);
    }

    private List<Entry> entries(LedgerId id) {
        return store.entries.getOrDefault(id, List.of());
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private Standing<Competition> order(CompetitionOrder order) {
        Answer<Standing<Competition>> answer = now(events.decide(LedgerId.ofTournament(EVENT), KEY, order, null));
        assertThat(answer).as(order.toString()).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<Standing<Competition>>) answer).value();
    }

    private Competition state() {
        return order(new CompetitionOrder.Publish()).state();
    }

    private long attend() {
        return now(clerk.attend(EVENT));
    }

    private Lobby lobby(int attempt) {
        UUID id = new Attempt(SEMI, attempt).lobby(EVENT);
        Answer<Standing<Lobby>> answer = now(lobbies.look(LedgerId.ofLobby(id)));
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<Standing<Lobby>>) answer).value().state();
    }

    private static EventDocument document(String schedule) {
        try {
            return EventJson.document(new ObjectMapper().readTree("""
                    {"name": "City cup", "schedule": %s, "play": {"game": {"game": "arena"}},
                     "entry": {"maxTeams": 4, "roster": {"maxPlayers": 2}, "rosterLock": "NEVER"},
                     "stages": [{"name": "Bracket", "lengths": {"usual": 1, "deciding": 3}, "advancing": 0,
                       "format": {"type": "single_elimination", "playedPlaces": 2,
                                  "firstRound": {"type": "ordered", "order": "INNER_OUTER", "byes": "LAST"}}}]}
                    """.formatted(schedule)));
        } catch (IOException | UnreadableEvent e) {
            throw new IllegalStateException(e);
        }
    }

    private void published(EventDocument document, int teams) {
        CompetitionOrder create = new CompetitionOrder.Create(EVENT, "org", document);
        assertThat(now(events.create(LedgerId.ofTournament(EVENT), "org", KEY, create)))
                .isInstanceOf(Answer.Done.class);
        order(new CompetitionOrder.Publish());
        for (int i = 1; i <= teams; i++) {
            order(new CompetitionOrder.Register("t" + i, "Team " + i, Roster.of(List.of("ann" + i)), 0));
        }
    }

    private void running(int teams) {
        published(document("{}"), teams);
        order(new CompetitionOrder.Start());
    }

    @Test
    void opensTheLobbiesOfAWholeRound() {
        running(4);

        long dueMillis = attend();

        assertThat(dueMillis).isEqualTo(Rules.NEVER);
        assertThat(state().run(SEMI).progress()).isEqualTo(Progress.LOBBY);
        assertThat(state().run(new MatchId(1, 1, 1, 2)).progress()).isEqualTo(Progress.LOBBY);
        assertThat(lobby(1).setup().teams()).extracting(team -> team.id()).containsExactly("t1", "t4");
        assertThat(lobby(1).setup().series().bestOf()).isEqualTo(1);
    }

    @Test
    void startsAnEventAtItsTime() {
        long startMillis = nowMillis + 5_000;
        published(document("{\"starts\": \"" + Instant.ofEpochMilli(startMillis) + "\"}"), 4);

        assertThat(attend()).isEqualTo(startMillis);
        nowMillis = startMillis;
        attend();

        assertThat(state().phase()).isEqualTo(Phase.RUNNING);
        assertThat(state().run(SEMI).progress()).isEqualTo(Progress.LOBBY);
    }

    @Test
    void holdsAnEventThatCanNotStart() {
        published(document("{\"starts\": \"" + Instant.ofEpochMilli(nowMillis) + "\"}"), 1);

        long dueMillis = attend();

        assertThat(dueMillis).isEqualTo(Rules.NEVER);
        assertThat(state().note()).isEqualTo("/document/entry/maxTeams teams: 1 (possible: 2 to 1024)");
    }

    @Test
    void whoeverTakesOverMakesTheSameLobbies() {
        running(4);
        Author dead = new Author(Author.Kind.NODE, "node-b");
        List<Attempt> attempts = List.of(new Attempt(SEMI, 1), new Attempt(new MatchId(1, 1, 1, 2), 1));
        now(events.decide(LedgerId.ofTournament(EVENT), dead, new CompetitionOrder.OpenLobbies(attempts), null));
        now(new EventLobbies(lobbies, dead).open(state(), attempts.subList(0, 1)));

        attend();

        assertThat(state().run(SEMI).progress()).isEqualTo(Progress.LOBBY);
        assertThat(entries(LedgerId.ofLobby(attempts.getFirst().lobby(EVENT)))).hasSize(1);
        assertThat(entries(LedgerId.ofLobby(attempts.getLast().lobby(EVENT)))).hasSize(1);
    }

    @Test
    void aLobbyMadeBeforeARosterChangedIsTheLobby() {
        running(2);
        Attempt attempt = new Attempt(SEMI, 1);
        Author dead = new Author(Author.Kind.NODE, "node-b");
        now(events.decide(
                LedgerId.ofTournament(EVENT), dead, new CompetitionOrder.OpenLobbies(List.of(attempt)), null));
        now(new EventLobbies(lobbies, dead).open(state(), List.of(attempt)));
        order(new CompetitionOrder.ChangeRoster("t1", Roster.of(List.of("zoe"))));

        attend();

        assertThat(state().run(SEMI).progress()).isEqualTo(Progress.LOBBY);
        assertThat(lobby(1).setup().teams().getFirst().players()).containsExactly("ann1");
    }

    @Test
    void closesTheLobbyOfAMatchThatIsPlayedAgain() {
        running(2);
        attend();

        order(new CompetitionOrder.Replay(SEMI, "server fault"));
        attend();

        assertThat(lobby(1).phase()).isEqualTo(dev.naadam.server.core.lobby.Phase.CANCELLED);
        assertThat(state().strays()).isEmpty();
        assertThat(lobby(2).phase()).isEqualTo(dev.naadam.server.core.lobby.Phase.GATHERING);
    }

    @Test
    void twoClerksDoItOnce() {
        running(4);
        CompetitionClerk other = clerk("node-b", eventDesk());

        now(other.attend(EVENT));
        int entries = entries(LedgerId.ofTournament(EVENT)).size();
        attend();

        assertThat(entries(LedgerId.ofTournament(EVENT))).hasSize(entries);
        assertThat(entries(LedgerId.ofLobby(new Attempt(SEMI, 1).lobby(EVENT)))).hasSize(1);
    }

    @Test
    void pausesAnEventWhoseLobbiesCanNotBeMade() {
        running(2);
        LobbyRules none = new LobbyRules();
        Rules<Lobby, LobbyOrder> closed = new Rules<>() {
            @Override
            public Lobby blank() {
                return none.blank();
            }

            @Override
            public Ruling<Lobby> rule(Lobby state, LobbyOrder order, Occasion occasion) {
                return new Ruling.Refused<>(Ruling.Kind.INVALID, "/setup", "no such game");
            }

            @Override
            public long dueMillis(Lobby state) {
                return NEVER;
            }
        };
        Author node = new Author(Author.Kind.NODE, "node-a");
        EventLobbies refusing =
                new EventLobbies(new Desk<>(closed, new LobbyOrderText(), Wakes.nobody(), tools()), node);

        long dueMillis = now(new CompetitionClerk(events, refusing, node, () -> nowMillis).attend(EVENT));

        assertThat(dueMillis).isEqualTo(Rules.NEVER);
        assertThat(state().phase()).isEqualTo(Phase.PAUSED);
        assertThat(state().note()).isEqualTo("1.1.1.1: /setup no such game");
    }

    @Test
    void looksAgainLaterIfTheStoreIsAway() {
        running(2);
        store.isAway = true;

        assertThat(attend()).isEqualTo(nowMillis + 1_000);
    }

    @Test
    void anEventThatIsNoneIsNeverDue() {
        assertThat(attend()).isEqualTo(Rules.NEVER);
    }
}
