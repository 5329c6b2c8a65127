package dev.naadam.server.app.lobby;

import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Outcome;
import dev.naadam.server.app.competition.CompetitionText;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.EndReason;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.DeskTools;
import dev.naadam.server.app.ledger.LedgerCounters;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.app.ledger.Wakes;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.core.competition.CompetitionRules;
import dev.naadam.server.core.equalise.DifferencePolicy;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.LobbyResult;
import dev.naadam.server.core.lobby.LobbyRules;
import dev.naadam.server.core.lobby.PauseKind;
import dev.naadam.server.core.lobby.Phase;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.lobby.setup.LobbyClocks;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.RegionTerms;
import dev.naadam.server.core.lobby.setup.SeriesTerms;
import dev.naadam.server.core.lobby.setup.TeamBudgets;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.session.Durability;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clerk does in a lobby, from the last player who is ready to the end of the series. */
final class LobbyClerkTest {

    private static final UUID LOBBY = new UUID(8, 8);
    private static final LedgerId ID = LedgerId.ofLobby(LOBBY);

    private final ControlBench bench = new ControlBench();
    private final List<String> steps = new ArrayList<>();
    private final DeskTools tools =
            new DeskTools(bench.ledgers, () -> bench.nowMillis, new LedgerCounters(), step -> steps.add(step.what()));
    private final Desk<Lobby, LobbyOrder> desk =
            new Desk<>(new LobbyRules(), new LobbyOrderText(), Wakes.nobody(), tools);
    private final Set<UUID> linked = new TreeSet<>();
    private final Set<UUID> stopped = new TreeSet<>();
    private final List<String> pauses = new ArrayList<>();
    private SessionPause.Pace standing = SessionPause.Pace.UNSETTLED;
    private final LobbyClerk clerk = clerk("node-1");

    private LobbyClerk clerk(String node) {
        return LobbyClerk.of(
                new LobbyClerk.Desks(
                        desk, new Desk<>(new CompetitionRules(), new CompetitionText(), Wakes.nobody(), tools)),
                new LobbyClerk.Reach(
                        bench.regions,
                        bench.decisions,
                        new SessionMatches(bench.creation, bench.store),
                        (match, lobby) -> {
                            linked.add(match);
                            return CompletableFuture.completedStage(new StoreAnswer.Found<>(lobby));
                        },
                        (organizer, match) -> {
                            stopped.add(match);
                            return CompletableFuture.completedStage(true);
                        },
                        new Sessions()),
                new LobbyClerk.Tools(node, () -> bench.nowMillis, step -> steps.add(step.what()), Runnable::run));
    }

    @BeforeEach
    void measure() {
        bench.measured.put("anu", 5, 30, 60);
        bench.measured.put("bat", 60, 31, 5);
    }

    @Test
    void makesTheMatchInTheFairestRegionOnceAllAreReady() {
        ready(setup(1, RegionTerms.Policy.FAIR, List.of()));

        attend();

        Lobby lobby = lobby();
        assertThat(lobby.phase()).isEqualTo(Phase.PLAYING);
        assertThat(lobby.place().region()).isEqualTo(new RegionId("local"));
        UUID match = match();
        assertThat(Objects.requireNonNull(bench.store.matches.get(match)).region())
                .isEqualTo("local");
        assertThat(Objects.requireNonNull(bench.store.matches.get(match))
                        .terms()
                        .promisedMicros())
                .containsExactly(30_000L, 31_000L);
        assertThat(bench.decisions.documents).containsOnlyKeys(match);
        assertThat(linked).containsExactly(match);
        assertThat(steps).containsSubsequence("decision", "RegionAssigned", "link", "match", "MatchMade");
    }

    @Test
    void anotherNodeThatIsSentAsWellMakesNothingNew() {
        ready(setup(1, RegionTerms.Policy.FAIR, List.of()));
        attend();

        assertThat(now(clerk("node-2").attend(LOBBY))).isGreaterThan(bench.nowMillis);

        assertThat(bench.host.opened).hasSize(1);
        assertThat(lobby().series().current().tries()).hasSize(1);
    }

    @Test
    void playsASeriesToItsEndInOneRegion() {
        ready(setup(3, RegionTerms.Policy.FAIR, List.of()));

        attend();
        UUID first = match();
        finish(first, 0);
        UUID second = match();
        finish(second, 1);
        UUID third = match();
        finish(third, 0);

        assertThat(Set.of(first, second, third)).hasSize(3);
        assertThat(bench.store.matches.values())
                .allMatch(match -> match.region().equals("local"));
        assertThat(lobby().result()).isEqualTo(new LobbyResult(LobbyResult.How.PLAYED, Corner.A, 2, 1));
        assertThat(now(clerk.attend(LOBBY))).isEqualTo(Rules.NEVER);
    }

    @Test
    void aMatchThatBreaksItsPromiseIsMovedOnceAndTheSecondTimeOnlyNoted() {
        ready(setup(1, RegionTerms.Policy.FAIR, List.of()));
        attend();
        UUID first = match();
        assertThat(Objects.requireNonNull(bench.store.matches.get(first))
                        .terms()
                        .onDifference())
                .isEqualTo(DifferencePolicy.REASSIGN);

        cutShort(first, EndReason.MISPLACED);

        UUID second = match();
        assertThat(second).isNotEqualTo(first);
        assertThat(lobby().place().avoided()).containsExactly(new RegionId("local"));
        assertThat(Objects.requireNonNull(bench.store.matches.get(second)).region())
                .isNotEqualTo("local");
        assertThat(Objects.requireNonNull(bench.store.matches.get(second))
                        .terms()
                        .onDifference())
                .isEqualTo(DifferencePolicy.FLAG);
    }

    @Test
    void aMatchWhoseNodeDiedIsPlayedAgain() {
        ready(setup(1, RegionTerms.Policy.NAMED, List.of(new RegionId("east"))));
        attend();
        UUID first = match();

        bench.store.states.put(first, MatchProgress.State.LOST);
        attend();

        assertThat(match()).isNotEqualTo(first);
        assertThat(lobby().phase()).isEqualTo(Phase.PLAYING);
    }

    @Test
    void saysWhyItWaitsAndGoesOnWhenItCan() {
        bench.measured.players.remove("bat");
        ready(setup(1, RegionTerms.Policy.FAIR, List.of()));

        long again = now(clerk.attend(LOBBY));

        assertThat(lobby().phase()).isEqualTo(Phase.REGION);
        assertThat(lobby().place().delay()).contains("bat");
        assertThat(again).isEqualTo(bench.nowMillis + 1_000);
        bench.measured.put("bat", 60, 31, 5);
        attend();
        assertThat(lobby().phase()).isEqualTo(Phase.PLAYING);
    }

    @Test
    void waitsInAFullRegionUntilThereIsRoom() {
        bench.places.isFull = true;
        ready(setup(1, RegionTerms.Policy.NAMED, List.of(new RegionId("east"))));

        attend();

        assertThat(lobby().place().delay()).isEqualTo("no room in region east");
        bench.places.isFull = false;
        attend();
        assertThat(lobby().phase()).isEqualTo(Phase.PLAYING);
    }

    @Test
    void endsTheMatchOfALobbyThatIsCalledOff() {
        ready(setup(1, RegionTerms.Policy.NAMED, List.of(new RegionId("east"))));
        attend();
        UUID match = match();
        order(new Author(Author.Kind.KEY, "key"), new LobbyOrder.Cancel("rain"));

        attend();

        assertThat(stopped).containsExactly(match);
        assertThat(now(clerk.attend(LOBBY))).isEqualTo(Rules.NEVER);
    }

    @Test
    void doesNothingWhileTheStoreIsAway() {
        ready(setup(1, RegionTerms.Policy.NAMED, List.of(new RegionId("east"))));
        bench.store.isAway = true;

        attend();

        assertThat(lobby().phase()).isEqualTo(Phase.MAKING);
        bench.store.isAway = false;
        attend();
        assertThat(lobby().phase()).isEqualTo(Phase.PLAYING);
    }

    @Test
    void hasTheSessionStandStillUntilItSaysThatItDoes() {
        playing();
        order(player("anu"), new LobbyOrder.Pause(PauseKind.TACTICAL));

        long again = now(clerk.attend(LOBBY));
        assertThat(again).isEqualTo(bench.nowMillis + 100);
        assertThat(lobby().isPaused()).isFalse();
        bench.nowMillis += 400;
        standing = SessionPause.Pace.STANDS_STILL;
        attend();

        assertThat(pauses).containsExactly("pause 1 30000", "pause 1 30000");
        assertThat(lobby().isPaused()).isTrue();
        assertThat(Objects.requireNonNull(lobby().pause()).untilMillis()).isEqualTo(bench.nowMillis + 30_000);
    }

    @Test
    void hasItGoOnWhenTheTimeIsOver() {
        playing();
        order(player("anu"), new LobbyOrder.Pause(PauseKind.TACTICAL));
        standing = SessionPause.Pace.STANDS_STILL;
        attend();

        bench.nowMillis += 30_000;
        assertThat(now(clerk.attend(LOBBY))).isEqualTo(bench.nowMillis + 100);
        standing = SessionPause.Pace.GOES_ON;
        attend();

        assertThat(pauses).endsWith("resume 1", "resume 1");
        assertThat(lobby().pause()).isNull();
        assertThat(lobby().phase()).isEqualTo(Phase.PLAYING);
    }

    @Test
    void aPauseThatWasOverBeforeAnybodyCouldSaySoIsOver() {
        playing();
        order(player("anu"), new LobbyOrder.Pause(PauseKind.TACTICAL));
        standing = SessionPause.Pace.GOES_ON;

        attend();

        assertThat(lobby().pause()).isNull();
        assertThat(lobby().people().team(Corner.A).used().tacticalPauses()).isEqualTo(1);
    }

    @Test
    void aMatchThatEndsInAPauseIsNoticedAndPlayedAgainWhenThatIsOver() {
        playing();
        UUID first = match();
        order(new Author(Author.Kind.KEY, "key"), new LobbyOrder.Pause(PauseKind.ADMIN));
        standing = SessionPause.Pace.OVER;

        bench.store.states.put(first, MatchProgress.State.LOST);
        attend();
        assertThat(lobby().phase()).isEqualTo(Phase.BETWEEN_MAPS);
        assertThat(pauses).containsExactly("pause 1 " + Rules.NEVER);
        order(new Author(Author.Kind.KEY, "key"), new LobbyOrder.Unpause());
        attend();

        assertThat(match()).isNotEqualTo(first);
    }

    private void playing() {
        ready(setup(1, RegionTerms.Policy.NAMED, List.of(new RegionId("east"))));
        attend();
        bench.store.states.put(match(), MatchProgress.State.RUNNING);
        attend();
    }

    private void attend() {
        assertThat(now(clerk.attend(LOBBY))).isPositive();
    }

    private void finish(UUID match, int winner) {
        Outcome outcome = new Outcome(
                winner,
                "rope",
                List.of(winner == 0 ? 10L : 0L, winner == 0 ? 0L : 10L),
                List.of(new TreeMap<>(), new TreeMap<>()));
        bench.store.states.put(match, MatchProgress.State.FINISHED);
        bench.store.results.put(match, new MatchResult(outcome, 600, 42));
        attend();
    }

    private void cutShort(UUID match, EndReason why) {
        bench.store.states.put(match, MatchProgress.State.ABANDONED);
        bench.store.endReasons.put(match, why);
        bench.store.results.put(match, new MatchResult(null, 0, 0));
        attend();
    }

    private void ready(LobbySetup setup) {
        assertThat(now(desk.create(ID, "cup", new Author(Author.Kind.KEY, "key"), new LobbyOrder.Open(LOBBY, setup))))
                .isInstanceOf(Answer.Done.class);
        for (String player : List.of("anu", "bat")) {
            order(player(player), new LobbyOrder.Join(null, null));
        }
        for (String player : List.of("anu", "bat")) {
            order(player(player), new LobbyOrder.Ready());
        }
    }

    private void order(Author author, LobbyOrder order) {
        assertThat(now(desk.decide(ID, author, order, null))).isInstanceOf(Answer.Done.class);
    }

    private Lobby lobby() {
        return ((Answer.Done<Standing<Lobby>>) now(desk.look(ID))).value().state();
    }

    private UUID match() {
        return Objects.requireNonNull(lobby().series().openTry()).match();
    }

    private static Author player(String name) {
        return new Author(Author.Kind.PLAYER, name);
    }

    private static LobbySetup setup(int bestOf, RegionTerms.Policy policy, List<RegionId> pool) {
        return new LobbySetup(
                null,
                "cup",
                List.of(team("a", "anu"), team("b", "bat")),
                List.of(),
                null,
                new GameTerms("duel", 60, new TreeMap<>(), "", "", List.of()),
                new SeriesTerms(bestOf, List.of(), List.of()),
                new RegionTerms(policy, pool, false, true),
                Durability.STRICT,
                new LobbyClocks(60, 60, 60, 0, 60),
                new TeamBudgets(1, 30, 1, 60, 1),
                0);
    }

    /** Says what the test has put there, and keeps what it was asked. */
    private final class Sessions implements SessionPause {

        @Override
        public CompletionStage<Pace> pause(String organizer, UUID matchId, int number, long lengthMillis) {
            pauses.add("pause " + number + " " + lengthMillis);
            return CompletableFuture.completedStage(standing);
        }

        @Override
        public CompletionStage<Pace> resume(String organizer, UUID matchId, int number) {
            pauses.add("resume " + number);
            return CompletableFuture.completedStage(standing);
        }
    }

    private static LobbyTeam team(String id, String player) {
        return new LobbyTeam(id, "Team " + id, 1, List.of(player), List.of(), null);
    }
}
