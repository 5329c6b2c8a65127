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
    void aPauseWhileAMapIsPlayedBeginsAtItsEnd() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.must("ann", new LobbyOrder.Pause(PauseKind.TACTICAL));
        assertThat(run.lobby().isPaused()).isFalse();
        run.pass(300);

        run.end(Corner.A);

        assertThat(run.lobby().isPaused()).isTrue();
        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 30_000);
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
    void aSessionThatWasMadeInAPauseIsPlayedAndThePauseWaits() {
        LobbyRun run = LobbyRun.ready(LobbySetups.withoutVeto(3));
        run.must(NODE, new LobbyOrder.RegionAssigned(LobbyRun.SEOUL));
        run.must(REFEREE, new LobbyOrder.Pause(PauseKind.ADMIN));

        run.make();

        assertThat(run.lobby().phase()).isEqualTo(Phase.PLAYING);
        assertThat(run.lobby().isPaused()).isFalse();
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

    private static LobbyRun betweenMaps() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.end(Corner.A);
        return run;
    }
}
