package dev.naadam.server.core.lobby;

import static dev.naadam.server.core.lobby.LobbyRun.NODE;
import static dev.naadam.server.core.lobby.LobbyRun.REFEREE;
import static dev.naadam.server.core.lobby.LobbyRun.isKnown;
import static dev.naadam.server.core.lobby.LobbyRun.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling.Kind;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.VetoAction;
import org.junit.jupiter.api.Test;

class PauseTest {

    @Test
    void aTacticalPauseHoldsTheNextMapForItsLength() {
        LobbyRun run = betweenMaps();
        run.pass(50);
        run.must("ann", new LobbyOrder.Pause(PauseKind.TACTICAL));

        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 30_000);
        run.passToDue();

        assertThat(run.lobby().phase()).isEqualTo(Phase.BETWEEN_MAPS);
        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 10_000);
    }

    @Test
    void aPauseThatNoSessionHasCarriedOutBeginsAtTheEndOfTheMap() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.must("ann", new LobbyOrder.Pause(PauseKind.TACTICAL));
        assertThat(run.lobby().isPaused()).isFalse();
        run.pass(300);

        run.end(Corner.A);

        assertThat(run.lobby().isPaused()).isTrue();
        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 30_000);
    }

    @Test
    void aPauseInAMapCountsFromWhenItsSessionStandsStill() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.must("ann", new LobbyOrder.Pause(PauseKind.TACTICAL));
        assertThat(Duty.of(run.lobby())).isEqualTo(Duty.PAUSE_MATCH);
        assertThat(run.dueMillis()).isZero();
        run.pass(2);

        run.must(NODE, begun(1));

        assertThat(Duty.of(run.lobby())).isEqualTo(Duty.AWAIT_RESULT);
        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 30_000);
        assertThat(run.lobby().people().team(Corner.A).used().tacticalPauses()).isEqualTo(1);
    }

    @Test
    void aPauseInAMapIsOverWhenItsSessionHasGoneOn() {
        LobbyRun run = pausedMap();

        run.passToDue();
        assertThat(Duty.of(run.lobby())).isEqualTo(Duty.RESUME_MATCH);
        assertThat(refusal(run.give("bob", new LobbyOrder.Pause(PauseKind.TACTICAL))))
                .isEqualTo(Kind.CONFLICT);
        run.must(NODE, over(1));

        assertThat(run.lobby().pause()).isNull();
        assertThat(run.lobby().phase()).isEqualTo(Phase.PLAYING);
        run.must("bob", new LobbyOrder.Pause(PauseKind.TACTICAL));
    }

    @Test
    void whoPausedAMapEndsItAndSayingSoAgainChangesNothing() {
        LobbyRun run = pausedMap();

        assertThat(refusal(run.give("bob", new LobbyOrder.Unpause()))).isEqualTo(Kind.FORBIDDEN);
        run.must("ann", new LobbyOrder.Unpause());

        assertThat(Duty.of(run.lobby())).isEqualTo(Duty.RESUME_MATCH);
        assertThat(isKnown(run.give("ann", new LobbyOrder.Unpause()))).isTrue();
        assertThat(isKnown(run.give(NODE, begun(1)))).isTrue();
    }

    @Test
    void aRefereesPauseInAMapIsAnotherThatItsSessionIsToldOf() {
        LobbyRun run = pausedMap();

        run.must(REFEREE, new LobbyOrder.Pause(PauseKind.ADMIN));
        assertThat(Duty.of(run.lobby())).isEqualTo(Duty.PAUSE_MATCH);
        assertThat(isKnown(run.give(NODE, over(1))))
                .as("what became of the team's")
                .isTrue();
        run.must(NODE, begun(2));

        assertThat(run.dueMillis()).isEqualTo(Rules.NEVER);
        assertThat(refusal(run.give("ann", new LobbyOrder.Unpause()))).isEqualTo(Kind.FORBIDDEN);
        run.must(REFEREE, new LobbyOrder.Unpause());
    }

    @Test
    void whatIsSaidOfAnotherSessionOrOfNoPauseHoldsNot() {
        LobbyRun run = pausedMap();

        assertThat(isKnown(run.give(NODE, new LobbyOrder.PauseEnded(1, LobbyRun.match(1, 2), 1))))
                .isTrue();
        assertThat(refusal(run.give(NODE, begun(2)))).isEqualTo(Kind.UNKNOWN);
        assertThat(refusal(run.give(REFEREE, over(1)))).isEqualTo(Kind.FORBIDDEN);
        assertThat(run.lobby().isPaused()).isTrue();
    }

    @Test
    void aSessionThatIsLostInAPauseIsMadeAgainBehindIt() {
        LobbyRun run = pausedMap();
        run.pass(10);

        run.must(NODE, new LobbyOrder.MatchLost(1, LobbyRun.match(1, 1)));
        assertThat(run.lobby().phase()).isEqualTo(Phase.BETWEEN_MAPS);
        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 20_000);
        run.passToDue();

        assertThat(run.lobby().phase()).isEqualTo(Phase.MAKING);
        assertThat(run.lobby().pause()).isNull();
    }

    @Test
    void aPauseThatWasEndingHoldsNoNextMap() {
        LobbyRun run = pausedMap();
        run.must("ann", new LobbyOrder.Unpause());

        run.end(Corner.A);

        assertThat(run.lobby().pause()).isNull();
    }

    @Test
    void teamsHaveABudgetOfPauses() {
        LobbyRun run = betweenMaps();
        for (int pause = 0; pause < 2; pause++) {
            run.must("ann", new LobbyOrder.Pause(PauseKind.TACTICAL));
            run.must("ann", new LobbyOrder.Unpause());
        }

        assertThat(refusal(run.give("ann", new LobbyOrder.Pause(PauseKind.TACTICAL))))
                .isEqualTo(Kind.CONFLICT);
        run.must("bob", new LobbyOrder.Pause(PauseKind.TACTICAL));
    }

    @Test
    void tacticalPausesAreTheCaptainsAndTechnicalOnesAnyPlayers() {
        LobbyRun run = betweenMaps();

        assertThat(refusal(run.give("abe", new LobbyOrder.Pause(PauseKind.TACTICAL))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(run.give("cas", new LobbyOrder.Pause(PauseKind.TECHNICAL))))
                .isEqualTo(Kind.FORBIDDEN);
        run.must("abe", new LobbyOrder.Pause(PauseKind.TECHNICAL));
        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 300_000);
    }

    @Test
    void onePauseAtATime() {
        LobbyRun run = betweenMaps();
        run.must("ann", new LobbyOrder.Pause(PauseKind.TACTICAL));

        assertThat(isKnown(run.give("ann", new LobbyOrder.Pause(PauseKind.TACTICAL))))
                .isTrue();
        assertThat(refusal(run.give("bob", new LobbyOrder.Pause(PauseKind.TACTICAL))))
                .isEqualTo(Kind.CONFLICT);
        assertThat(run.lobby().people().team(Corner.A).used().tacticalPauses()).isEqualTo(1);
    }

    @Test
    void aPauseIsEndedByWhoseItIsOrByAReferee() {
        LobbyRun run = betweenMaps();
        run.must("ann", new LobbyOrder.Pause(PauseKind.TACTICAL));

        assertThat(refusal(run.give("bob", new LobbyOrder.Unpause()))).isEqualTo(Kind.FORBIDDEN);
        run.must(REFEREE, new LobbyOrder.Unpause());

        assertThat(run.lobby().pause()).isNull();
        assertThat(isKnown(run.give("ann", new LobbyOrder.Unpause()))).isTrue();
    }

    @Test
    void aRefereesPauseStopsEveryClockUntilARefereeEndsIt() {
        LobbyRun run = LobbyRun.ready(LobbySetups.bestOf(1));
        run.pass(5);
        run.must(REFEREE, new LobbyOrder.Pause(PauseKind.ADMIN));

        assertThat(run.dueMillis()).isEqualTo(Rules.NEVER);
        assertThat(refusal(run.give("ann", new LobbyOrder.Choose(1, VetoAction.CHOOSE_PART, "A"))))
                .isEqualTo(Kind.CONFLICT);
        assertThat(refusal(run.give("ann", new LobbyOrder.Unpause()))).isEqualTo(Kind.FORBIDDEN);
        run.pass(1000);
        run.must(REFEREE, new LobbyOrder.Unpause());

        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 15_000);
    }

    @Test
    void theClockOfWhoIsNotThereStopsInAPauseToo() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.pass(500);
        run.must(REFEREE, new LobbyOrder.Pause(PauseKind.ADMIN));
        run.pass(5000);

        run.must(REFEREE, new LobbyOrder.Unpause());

        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 100_000);
    }

    @Test
    void nothingBeginsInAPause() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.must(REFEREE, new LobbyOrder.Pause(PauseKind.ADMIN));

        run.join("ann", "abe", "bob", "bea");
        assertThat(run.lobby().phase()).isEqualTo(Phase.GATHERING);
        run.must(REFEREE, new LobbyOrder.Unpause());

        assertThat(run.lobby().phase()).isEqualTo(Phase.READY_CHECK);
    }

    @Test
    void aRefereesPauseTakesTheTeamsOver() {
        LobbyRun run = betweenMaps();
        run.must("ann", new LobbyOrder.Pause(PauseKind.TACTICAL));

        run.must(REFEREE, new LobbyOrder.Pause(PauseKind.ADMIN));

        assertThat(run.dueMillis()).isEqualTo(Rules.NEVER);
        assertThat(isKnown(run.give(REFEREE, new LobbyOrder.Pause(PauseKind.ADMIN))))
                .isTrue();
    }

    @Test
    void aSessionThatWasMadeInAPauseIsToldToStandStill() {
        LobbyRun run = LobbyRun.ready(LobbySetups.withoutVeto(3));
        run.must(NODE, new LobbyOrder.RegionAssigned(LobbyRun.SEOUL));
        run.must(REFEREE, new LobbyOrder.Pause(PauseKind.ADMIN));

        run.make();

        assertThat(run.lobby().phase()).isEqualTo(Phase.PLAYING);
        assertThat(run.lobby().isPaused()).isFalse();
        assertThat(Duty.of(run.lobby())).isEqualTo(Duty.PAUSE_MATCH);
        run.end(Corner.A);
        assertThat(run.lobby().isPaused()).isTrue();
    }

    @Test
    void playersDoNotPauseWhatHasNotBegun() {
        LobbyRun run = LobbyRun.ready(LobbySetups.bestOf(1));

        assertThat(refusal(run.give("ann", new LobbyOrder.Pause(PauseKind.TACTICAL))))
                .isEqualTo(Kind.CONFLICT);
        assertThat(refusal(run.give("ann", new LobbyOrder.Pause(PauseKind.ADMIN))))
                .isEqualTo(Kind.FORBIDDEN);
    }

    /** Ann has a tactical pause in the first map, whose session stands still. */
    private static LobbyRun pausedMap() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.must("ann", new LobbyOrder.Pause(PauseKind.TACTICAL));
        run.must(NODE, begun(1));
        return run;
    }

    private static LobbyOrder begun(int number) {
        return new LobbyOrder.PauseBegun(1, LobbyRun.match(1, 1), number);
    }

    private static LobbyOrder over(int number) {
        return new LobbyOrder.PauseEnded(1, LobbyRun.match(1, 1), number);
    }

    private static LobbyRun betweenMaps() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.end(Corner.A);
        return run;
    }
}
