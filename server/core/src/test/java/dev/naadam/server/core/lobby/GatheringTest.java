package dev.naadam.server.core.lobby;

import static dev.naadam.server.core.lobby.LobbyRun.NODE;
import static dev.naadam.server.core.lobby.LobbyRun.isKnown;
import static dev.naadam.server.core.lobby.LobbyRun.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.ledger.Ruling.Kind;
import dev.naadam.server.core.lobby.LobbyResult.How;
import dev.naadam.server.core.lobby.Seat.Role;
import dev.naadam.server.core.lobby.series.Corner;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {

    @Test
    void theReadyCheckBeginsWhenEverySeatIsTaken() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));

        run.join("ann", "abe", "bob");
        assertThat(run.lobby().phase()).isEqualTo(Phase.GATHERING);
        run.join("bea");

        assertThat(run.lobby().phase()).isEqualTo(Phase.READY_CHECK);
    }

    @Test
    void substitutesCoachesAndObserversMayComeAndAreNotWaitedFor() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));

        run.join("ada", "coy", "cas");

        assertThat(run.lobby().people().present()).containsExactly("ada", "coy", "cas");
        assertThat(run.lobby().phase()).isEqualTo(Phase.GATHERING);
    }

    @Test
    void whoComesTwiceIsKnown() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.join("ann");

        assertThat(isKnown(run.give("ann", new LobbyOrder.Join(null, null)))).isTrue();
    }

    @Test
    void strangersHaveNoSeatWithoutACode() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));

        assertThat(refusal(run.give("eve", new LobbyOrder.Join(null, "K7M2QX"))))
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void whoHasASeatGetsNoOther() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));

        Ruling<Lobby> ruling = run.give("ann", new LobbyOrder.Join(new Seat(Role.PLAYER, Corner.B), null));

        assertThat(refusal(ruling)).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void onlyPlayersTakeSeats() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        Author namesake = new Author(Author.Kind.KEY, "ann");

        assertThat(refusal(run.give(namesake, new LobbyOrder.Join(null, null)))).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void anIncompleteTeamHasLostWhenItsTimeIsOver() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.join("ann", "abe", "bob");

        assertThat(run.dueMillis()).isEqualTo(LobbyRun.OPENED_MILLIS + 600_000);
        run.passToDue();

        assertThat(run.lobby().result()).isEqualTo(new LobbyResult(How.WALKOVER, Corner.A, 0, 0));
    }

    @Test
    void twoIncompleteTeamsHaveBothLost() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.join("ann", "bob");

        run.passToDue();

        assertThat(run.lobby().result()).isEqualTo(new LobbyResult(How.DOUBLE_FORFEIT, null, 0, 0));
    }

    @Test
    void nothingPassesBeforeItsTime() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.pass(599);

        assertThat(isKnown(run.give(NODE, new LobbyOrder.TimePassed()))).isTrue();
    }

    @Test
    void openSeatsGoToWhoeverHasTheCode() {
        LobbyRun run = LobbyRun.opened(LobbySetups.adHoc());

        for (String player : List.of("ann", "bob", "abe", "bea")) {
            run.must(player, new LobbyOrder.Join(null, "K7M2QX"));
        }

        assertThat(run.lineup(Corner.A)).containsExactly("ann", "abe");
        assertThat(run.lineup(Corner.B)).containsExactly("bob", "bea");
        assertThat(run.lobby().phase()).isEqualTo(Phase.READY_CHECK);
    }

    @Test
    void theWrongCodeOpensNothing() {
        LobbyRun run = LobbyRun.opened(LobbySetups.adHoc());

        assertThat(refusal(run.give("ann", new LobbyOrder.Join(null, "K7M2QY"))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(run.give("ann", new LobbyOrder.Join(null, null)))).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void aFullTeamHasNoOpenSeat() {
        LobbyRun run = LobbyRun.opened(LobbySetups.adHoc());
        LobbyOrder join = new LobbyOrder.Join(new Seat(Role.PLAYER, Corner.A), "K7M2QX");
        run.must("ann", join);
        run.must("abe", join);

        assertThat(refusal(run.give("ada", join))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void coachAndObserverSeatsCanBeOpenToo() {
        LobbyRun run = LobbyRun.opened(LobbySetups.adHoc());

        run.must("coy", new LobbyOrder.Join(new Seat(Role.COACH, Corner.A), "K7M2QX"));
        run.must("cas", new LobbyOrder.Join(Seat.OBSERVER, "K7M2QX"));

        assertThat(run.lobby().people().team(Corner.A).coach()).isEqualTo("coy");
        assertThat(run.lobby().people().observers()).containsExactly("cas");
        assertThat(refusal(run.give("con", new LobbyOrder.Join(new Seat(Role.COACH, Corner.A), "K7M2QX"))))
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void anOpenSeatThatIsLeftIsOpenAgain() {
        LobbyRun run = LobbyRun.opened(LobbySetups.adHoc());
        run.must("ann", new LobbyOrder.Join(null, "K7M2QX"));

        run.must("ann", new LobbyOrder.Leave());

        assertThat(run.lineup(Corner.A)).isEmpty();
    }

    @Test
    void aKeptSeatThatIsLeftIsKept() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.join("ann");

        run.must("ann", new LobbyOrder.Leave());

        assertThat(run.lineup(Corner.A)).containsExactly("ann", "abe");
        assertThat(run.lobby().people().isPresent("ann")).isFalse();
    }

    @Test
    void aSubstituteWhoComesReplacesWhoDoesNot() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));
        run.join("abe", "ada", "bob", "bea");

        run.must("abe", new LobbyOrder.Substitute(Corner.A, "ann", "ada"));

        assertThat(run.lineup(Corner.A)).containsExactly("ada", "abe");
        assertThat(run.lobby().phase()).isEqualTo(Phase.READY_CHECK);
    }
}
