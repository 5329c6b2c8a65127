package dev.naadam.server.core.lobby;

import static dev.naadam.server.core.lobby.LobbyRun.NODE;
import static dev.naadam.server.core.lobby.LobbyRun.REFEREE;
import static dev.naadam.server.core.lobby.LobbyRun.isKnown;
import static dev.naadam.server.core.lobby.LobbyRun.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.ledger.Ruling.Kind;
import dev.naadam.server.core.lobby.LobbyResult.How;
import dev.naadam.server.core.lobby.series.Corner;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyCheckTest {

    @Test
    void theVetoBeginsWhenAllAreReady() {
        LobbyRun run = gathered();

        run.ready("ann", "abe", "bob");
        assertThat(run.lobby().phase()).isEqualTo(Phase.READY_CHECK);
        run.ready("bea");

        assertThat(run.lobby().phase()).isEqualTo(Phase.VETO);
    }

    @Test
    void withoutAPatternARegionIsLookedForAtOnce() {
        LobbyRun run = LobbyRun.ready(LobbySetups.withoutVeto(3));

        assertThat(run.lobby().phase()).isEqualTo(Phase.REGION);
        assertThat(run.dueMillis()).isZero();
    }

    @Test
    void whoIsNotReadyInTimeCountsAsGone() {
        LobbyRun run = gathered();
        run.ready("ann", "bob", "bea");

        run.passToDue();

        assertThat(run.lobby().phase()).isEqualTo(Phase.GATHERING);
        assertThat(run.lobby().people().present()).containsExactly("ann", "bob", "bea");
        assertThat(run.lobby().people().ready()).isEmpty();
    }

    @Test
    void whoComesBackIsAskedAgainWithEverybody() {
        LobbyRun run = gathered();
        run.ready("ann", "bob", "bea");
        run.passToDue();

        run.join("abe");

        assertThat(run.lobby().phase()).isEqualTo(Phase.READY_CHECK);
        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 30_000);
    }

    @Test
    void readyChecksDoNotStopTheClockOfWhoIsNotThere() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.pass(590);
        run.join("ann", "abe", "bob", "bea");
        run.ready("ann", "abe", "bob");

        run.passToDue();
        run.must(NODE, new LobbyOrder.TimePassed());

        assertThat(run.lobby().result()).isEqualTo(new LobbyResult(How.WALKOVER, Corner.A, 0, 0));
    }

    @Test
    void whoTookAnOpenSeatAndIsNotReadyLosesIt() {
        LobbyRun run = LobbyRun.opened(LobbySetups.adHoc());
        for (String player : List.of("ann", "bob", "abe", "bea")) {
            run.must(player, new LobbyOrder.Join(null, "K7M2QX"));
        }
        run.ready("ann", "bob", "bea");

        run.passToDue();

        assertThat(run.lineup(Corner.A)).containsExactly("ann");
    }

    @Test
    void whoLeavesEndsTheCheck() {
        LobbyRun run = gathered();
        run.ready("ann");

        run.must("bea", new LobbyOrder.Leave());

        assertThat(run.lobby().phase()).isEqualTo(Phase.GATHERING);
        assertThat(run.lobby().people().ready()).isEmpty();
    }

    @Test
    void onesMindCanBeChanged() {
        LobbyRun run = gathered();
        run.ready("ann");

        run.must("ann", new LobbyOrder.Unready());

        assertThat(run.lobby().people().ready()).isEmpty();
        assertThat(isKnown(run.give("ann", new LobbyOrder.Unready()))).isTrue();
    }

    @Test
    void whoIsReadyTwiceIsKnown() {
        LobbyRun run = gathered();
        run.ready("ann");

        assertThat(isKnown(run.give("ann", new LobbyOrder.Ready()))).isTrue();
    }

    @Test
    void onlyPlayersAreAsked() {
        LobbyRun run = gathered();
        run.join("coy");

        assertThat(refusal(run.give("coy", new LobbyOrder.Ready()))).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(run.give(REFEREE, new LobbyOrder.Ready()))).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void nobodyIsReadyBeforeAllAreThere() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.join("ann");

        assertThat(refusal(run.give("ann", new LobbyOrder.Ready()))).isEqualTo(Kind.CONFLICT);
    }

    private static LobbyRun gathered() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.join("ann", "abe", "bob", "bea");
        return run;
    }
}
