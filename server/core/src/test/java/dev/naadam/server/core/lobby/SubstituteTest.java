package dev.naadam.server.core.lobby;

import static dev.naadam.server.core.lobby.LobbyRun.REFEREE;
import static dev.naadam.server.core.lobby.LobbyRun.isKnown;
import static dev.naadam.server.core.lobby.LobbyRun.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.ledger.Ruling.Kind;
import dev.naadam.server.core.lobby.series.Corner;
import org.junit.jupiter.api.Test;

class SubstituteTest {

    @Test
    void theSubstituteTakesTheSlotOfWhoGoes() {
        LobbyRun run = betweenMaps();

        run.must("ann", new LobbyOrder.Substitute(Corner.A, "abe", "ada"));

        assertThat(run.lineup(Corner.A)).containsExactly("ann", "ada");
        assertThat(run.lobby().people().team(Corner.A).bench()).containsExactly("abe");
        assertThat(isKnown(run.give("ann", new LobbyOrder.Substitute(Corner.A, "abe", "ada"))))
                .isTrue();
    }

    @Test
    void teamsHaveABudgetOfSubstitutions() {
        LobbyRun run = betweenMaps();
        run.must("ann", new LobbyOrder.Substitute(Corner.A, "abe", "ada"));

        assertThat(refusal(run.give("ann", new LobbyOrder.Substitute(Corner.A, "ada", "abe"))))
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void onlyWhoIsOnTheRosterComesIn() {
        LobbyRun run = betweenMaps();

        assertThat(refusal(run.give("ann", new LobbyOrder.Substitute(Corner.A, "abe", "ben"))))
                .isEqualTo(Kind.UNKNOWN);
        assertThat(refusal(run.give("ann", new LobbyOrder.Substitute(Corner.A, "bob", "ada"))))
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void captainsSendTheirOwnAndRefereesAnybodys() {
        LobbyRun run = betweenMaps();

        assertThat(refusal(run.give("abe", new LobbyOrder.Substitute(Corner.A, "abe", "ada"))))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(run.give("ann", new LobbyOrder.Substitute(Corner.B, "bea", "ben"))))
                .isEqualTo(Kind.FORBIDDEN);
        run.must(REFEREE, new LobbyOrder.Substitute(Corner.B, "bea", "ben"));
        assertThat(run.lineup(Corner.B)).containsExactly("bob", "ben");
    }

    @Test
    void nobodyIsReplacedWhileAMapIsPlayed() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));

        assertThat(refusal(run.give("ann", new LobbyOrder.Substitute(Corner.A, "abe", "ada"))))
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void theNextMapWaitsForASubstituteWhoIsNotThere() {
        LobbyRun run = betweenMaps();

        run.must("ann", new LobbyOrder.Substitute(Corner.A, "abe", "ada"));

        assertThat(run.lobby().isComplete(Corner.A)).isFalse();
        run.join("ada");
        assertThat(run.lobby().isComplete(Corner.A)).isTrue();
    }

    private static LobbyRun betweenMaps() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.end(Corner.A);
        return run;
    }
}
