package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.duel;
import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Outcome;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.app.loop.MatchProgress.State;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.session.Durability;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class MatchesTest {

    private static final Caller CUP = ControlBench.caller("cup");
    private static final Caller RIVAL = ControlBench.caller("rival");
    private static final UUID NOBODYS = new UUID(1, 2);

    private final ControlBench bench = new ControlBench();

    @Test
    void tellsTheWatcherOfEachTurnOnce() {
        CreatedMatch created = created();
        UUID id = created.match().id();
        MatchEvent ended = new MatchEvent.Ended(created.match(), State.ABANDONED, new MatchResult(null, 7, 8));

        bench.events.append(id, new MatchEvent.Started());
        bench.events.end(id, new MatchResult(null, 7, 8));
        bench.events.end(id, new MatchResult(null, 7, 8));
        bench.events.append(id, new MatchEvent.Connected("anu"));

        assertThat(bench.told)
                .containsExactly(new MatchEvent.Created(created.match()), new MatchEvent.Started(), ended);
    }

    @Test
    void aMatchOfBrokenPromisesIsToldBeforeItsEndAndRemembersWhy() {
        UUID id = created().match().id();

        bench.events.misplace(id);

        assertThat(bench.told).last().isEqualTo(new MatchEvent.Misplaced());
        assertThat(bench.events.whyCutShort(id)).isEqualTo(EndReason.MISPLACED);
        assertThat(bench.events.whyCutShort(id)).isNull();
    }

    @Test
    void tellsTheWatcherNothingOfAMatchThatIsTakenBack() {
        bench.host.isFull = true;

        bench.create(CUP, duel());

        assertThat(bench.told).isEmpty();
    }

    @Test
    void mintsWithAHigherGenerationEachTime() {
        UUID id = created().match().id();

        assertThat(bench.opened(minted(id, "bat").ticket()).generation()).isEqualTo(2);
        assertThat(bench.opened(minted(id, " bat ").ticket()).generation()).isEqualTo(3);
        assertThat(bench.opened(minted(id, "anu").ticket()).generation()).isEqualTo(2);
    }

    @Test
    void mintsOnlyForTheRosterOfAKnownMatch() {
        UUID id = created().match().id();

        assertThat(now(bench.matches.mint(CUP, NOBODYS, "anu"))).isEqualTo(refused(new Refusal.UnknownMatch()));
        assertThat(now(bench.matches.mint(CUP, id, "eve")))
                .isEqualTo(refused(new Refusal.BadField("/player", "\"eve\" does not play in this match")));
        assertThat(bench.store.generations).isEmpty();
    }

    @Test
    void mintsNothingForAMatchThatIsOver() {
        UUID id = created().match().id();

        for (State over : List.of(State.FINISHED, State.ABANDONED)) {
            bench.host.progress.put(id, new MatchProgress(over, 5, 0, 0, null));
            assertThat(now(bench.matches.mint(CUP, id, "anu"))).isEqualTo(refused(new Refusal.MatchOver()));
        }
        bench.host.progress.clear();
        assertThat(now(bench.matches.mint(CUP, id, "anu"))).isEqualTo(refused(new Refusal.MatchOver()));
        assertThat(bench.store.generations).isEmpty();
    }

    @Test
    void pointsToTheNodeThatHostsAMatch() {
        UUID id = createdElsewhere();

        assertThat(now(bench.matches.mint(CUP, id, "anu"))).isEqualTo(refused(new Refusal.HostedElsewhere("node-2")));
        assertThat(now(bench.matches.find(CUP, id))).isEqualTo(refused(new Refusal.HostedElsewhere("node-2")));
    }

    @Test
    void tellsTheResultOfAMatchThatAnotherNodeHosted() {
        UUID id = createdElsewhere();
        bench.store.results.put(id, new MatchResult(outcome(), 99, 7));

        MatchView view = found(id);

        assertThat(view.state()).isEqualTo(State.FINISHED);
        assertThat(List.of(view.tick(), view.hash())).containsExactly(99L, 7L);
    }

    @Test
    void showsTheProgressOfARunningMatch() {
        UUID id = created().match().id();
        bench.host.progress.put(id, new MatchProgress(State.RUNNING, 42, 0b10, 5, null));

        MatchView view = found(id);

        assertThat(view.state()).isEqualTo(State.RUNNING);
        assertThat(List.of(view.tick(), view.connectedMask())).containsExactly(42L, 0b10L);
    }

    @Test
    void callsAMatchFinishedOnceItsResultIsStored() {
        UUID id = created().match().id();
        bench.host.progress.put(id, new MatchProgress(State.FINISHED, 99, 0b11, 7, outcome()));

        assertThat(found(id).state()).isEqualTo(State.RUNNING);
        assertThat(found(id).outcome()).isNull();
        assertThat(found(id).tick()).isEqualTo(99);

        bench.store.results.put(id, new MatchResult(outcome(), 99, 7));
        assertThat(found(id).state()).isEqualTo(State.FINISHED);
        assertThat(found(id).outcome()).isEqualTo(outcome());

        bench.store.isAway = true;
        assertThat(now(bench.matches.find(CUP, id))).isEqualTo(refused(new Refusal.StoreUnreachable()));
    }

    @Test
    void callsAMatchAbandonedThatEndedSoAndLostIfNobodyHostsItAnyMore() {
        UUID id = created().match().id();
        bench.host.progress.clear();

        assertThat(found(id).state()).isEqualTo(State.LOST);

        bench.store.results.put(id, new MatchResult(null, 12, 3));
        assertThat(found(id).state()).isEqualTo(State.ABANDONED);
        assertThat(found(id).tick()).isEqualTo(12);
    }

    @Test
    void callsAMatchLostWhoseNodeIsNotHeardOfAnyMore() {
        UUID id = createdElsewhere();
        bench.live.removeIf(node -> node.id().equals("node-2"));

        assertThat(found(id).state()).isEqualTo(State.LOST);
        assertThat(now(bench.matches.mint(CUP, id, "anu"))).isEqualTo(refused(new Refusal.MatchOver()));
    }

    @Test
    void saysSoWhenTheStoreIsAway() {
        UUID id = created().match().id();
        bench.store.isAway = true;

        assertThat(now(bench.matches.find(CUP, id))).isEqualTo(refused(new Refusal.StoreUnreachable()));
        assertThat(now(bench.matches.mint(CUP, id, "anu"))).isEqualTo(refused(new Refusal.StoreUnreachable()));
    }

    @Test
    void knowsNothingOfAnotherOrganizersMatch() {
        UUID id = created().match().id();

        assertThat(now(bench.matches.find(RIVAL, id))).isEqualTo(refused(new Refusal.UnknownMatch()));
        assertThat(now(bench.matches.mint(RIVAL, id, "anu"))).isEqualTo(refused(new Refusal.UnknownMatch()));
        assertThat(now(bench.matches.follow(RIVAL, id))).isEqualTo(refused(new Refusal.UnknownMatch()));
    }

    @Test
    void mintsNothingForABannedPlayer() {
        UUID id = created().match().id();
        bench.store.bans.put(id, 0b10L);

        assertThat(now(bench.matches.mint(CUP, id, "bat"))).isEqualTo(refused(new Refusal.Banned("bat")));
        assertThat(now(bench.matches.mint(CUP, id, "anu"))).isInstanceOf(Answer.Done.class);
    }

    private CreatedMatch created() {
        return ((Answer.Done<CreatedMatch>) bench.create(CUP, duel())).value();
    }

    private UUID createdElsewhere() {
        MatchDescription here = created().match();
        bench.store.matches.put(
                here.id(),
                new MatchDescription(
                        here.id(),
                        "cup",
                        "duel",
                        here.setup(),
                        here.teams(),
                        1,
                        "local",
                        "node-2",
                        0,
                        DeliveryTerms.NONE,
                        Durability.NONE));
        bench.host.progress.clear();
        bench.live.add(bench.node("node-2", "local"));
        return here.id();
    }

    private SlotTicket minted(UUID id, String player) {
        return ((Answer.Done<SlotTicket>) now(bench.matches.mint(CUP, id, player))).value();
    }

    private MatchView found(UUID id) {
        return ((Answer.Done<MatchView>) now(bench.matches.find(CUP, id))).value();
    }

    private static Outcome outcome() {
        return new Outcome(1, "score-limit", List.of(1L, 2L), List.of(new TreeMap<>(), new TreeMap<>()));
    }

    private static <T> Answer<T> refused(Refusal why) {
        return new Answer.Refused<>(why);
    }
}
