package dev.naadam.server.core.lobby;

import static dev.naadam.server.core.lobby.LobbyRun.NODE;
import static dev.naadam.server.core.lobby.LobbyRun.REFEREE;
import static dev.naadam.server.core.lobby.LobbyRun.isKnown;
import static dev.naadam.server.core.lobby.LobbyRun.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling.Kind;
import dev.naadam.server.core.lobby.LobbyResult.How;
import dev.naadam.server.core.lobby.series.Corner;
import org.junit.jupiter.api.Test;

class EndTest {

    @Test
    void aResultIsHandedToTheTournamentOnce() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(1));
        run.end(Corner.A);
        assertThat(Duty.of(run.lobby())).isEqualTo(Duty.HAND_ON);
        assertThat(run.dueMillis()).isZero();

        run.must(NODE, new LobbyOrder.HandedOn());

        assertThat(run.lobby().phase()).isEqualTo(Phase.HANDED_ON);
        assertThat(run.dueMillis()).isEqualTo(Rules.NEVER);
        assertThat(isKnown(run.give(NODE, new LobbyOrder.HandedOn()))).isTrue();
    }

    @Test
    void nobodyWaitsForTheResultOfAnAdHocLobby() {
        LobbyRun run = LobbyRun.opened(LobbySetups.adHoc());

        run.passToDue();

        assertThat(run.lobby().phase()).isEqualTo(Phase.DECIDED);
        assertThat(run.dueMillis()).isEqualTo(Rules.NEVER);
        assertThat(refusal(run.give(NODE, new LobbyOrder.HandedOn()))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void captainsGiveUpTheirOwnTeamAndRefereesEither() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));

        assertThat(refusal(run.give("ann", new LobbyOrder.Forfeit(Corner.B)))).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(run.give("bea", new LobbyOrder.Forfeit(Corner.B)))).isEqualTo(Kind.FORBIDDEN);
        run.must("bob", new LobbyOrder.Forfeit(Corner.B));

        assertThat(run.lobby().result()).isEqualTo(new LobbyResult(How.FORFEIT, Corner.A, 0, 0));
        assertThat(isKnown(run.give(REFEREE, new LobbyOrder.Forfeit(Corner.B)))).isTrue();
        assertThat(refusal(run.give(REFEREE, new LobbyOrder.Forfeit(Corner.A)))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void aSessionThatOutlivesItsLobbyHasToBeStopped() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.must(REFEREE, new LobbyOrder.Cancel("power is out"));

        assertThat(Duty.of(run.lobby())).isEqualTo(Duty.STOP_MATCH);
        assertThat(run.dueMillis()).isZero();
        run.must(NODE, new LobbyOrder.MatchLost(1, LobbyRun.match(1, 1)));

        assertThat(run.lobby().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(run.dueMillis()).isEqualTo(Rules.NEVER);
    }

    @Test
    void theResultIsHandedOnBeforeTheSessionIsStopped() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.must(REFEREE, new LobbyOrder.Forfeit(Corner.A));

        assertThat(Duty.of(run.lobby())).isEqualTo(Duty.HAND_ON);
        run.must(NODE, new LobbyOrder.HandedOn());

        assertThat(Duty.of(run.lobby())).isEqualTo(Duty.STOP_MATCH);
    }

    @Test
    void whatIsOverIsNotCalledOff() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(1));
        run.end(Corner.A);

        assertThat(refusal(run.give(REFEREE, new LobbyOrder.Cancel("rain")))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void lobbiesAreCalledOffOnceByOrganizers() {
        LobbyRun run = LobbyRun.opened(LobbySetups.bestOf(1));

        assertThat(refusal(run.give("ann", new LobbyOrder.Cancel("rain")))).isEqualTo(Kind.FORBIDDEN);
        run.must(REFEREE, new LobbyOrder.Cancel("rain"));

        assertThat(isKnown(run.give(REFEREE, new LobbyOrder.Cancel("rain")))).isTrue();
        assertThat(refusal(run.give("ann", new LobbyOrder.Join(null, null)))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void peopleDoNotSpeakForThePlatform() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(1));
        LobbyOrder ended = LobbyRun.ended(1, LobbyRun.match(1, 1), Corner.A);

        assertThat(refusal(run.give("ann", ended))).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(run.give(REFEREE, ended))).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(run.give("ann", new LobbyOrder.TimePassed()))).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(run.give("ann", new LobbyOrder.Retry()))).isEqualTo(Kind.FORBIDDEN);
    }
}
