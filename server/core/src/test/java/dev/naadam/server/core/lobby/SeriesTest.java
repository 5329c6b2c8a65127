package dev.naadam.server.core.lobby;

import static dev.naadam.server.core.lobby.LobbyRun.NODE;
import static dev.naadam.server.core.lobby.LobbyRun.REFEREE;
import static dev.naadam.server.core.lobby.LobbyRun.isKnown;
import static dev.naadam.server.core.lobby.LobbyRun.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.ledger.Ruling.Kind;
import dev.naadam.server.core.lobby.LobbyResult.How;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MatchTry.Fate;
import dev.naadam.server.core.lobby.series.SeriesMap;
import dev.naadam.server.core.region.RegionId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void mapsFollowEachOtherInOneRegionUntilOneTeamHasMostOfThem() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));

        run.end(Corner.A);
        run.passToDue();
        assertThat(run.lobby().place().region()).isEqualTo(LobbyRun.SEOUL);
        run.make();
        run.end(Corner.A);

        assertThat(run.lobby().phase()).isEqualTo(Phase.DECIDED);
        assertThat(run.lobby().result()).isEqualTo(new LobbyResult(How.PLAYED, Corner.A, 2, 0));
    }

    @Test
    void theThirdMapDecidesWhenBothHaveWonOne() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));

        for (Corner winner : List.of(Corner.A, Corner.B)) {
            run.end(winner);
            run.passToDue();
            run.make();
        }
        run.end(Corner.B);

        assertThat(run.lobby().result()).isEqualTo(new LobbyResult(How.PLAYED, Corner.B, 1, 2));
    }

    @Test
    void theNextMapBeginsWhenTheBreakIsOver() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));

        run.end(Corner.A);

        assertThat(run.lobby().phase()).isEqualTo(Phase.BETWEEN_MAPS);
        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 60_000);
        run.passToDue();
        assertThat(run.lobby().phase()).isEqualTo(Phase.MAKING);
    }

    @Test
    void aResultThatIsToldTwiceIsKnown() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        LobbyOrder ended = LobbyRun.ended(1, LobbyRun.match(1, 1), Corner.A);
        run.must(NODE, ended);
        run.passToDue();
        run.make();

        assertThat(isKnown(run.give(NODE, ended))).isTrue();
        assertThat(run.lobby().series().wins(Corner.A)).isEqualTo(1);
    }

    @Test
    void anotherResultOfTheSameMapIsRefused() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.end(Corner.A);

        Ruling<Lobby> other = run.give(NODE, LobbyRun.ended(1, LobbyRun.match(1, 1), Corner.B));

        assertThat(refusal(other)).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void resultsOfSessionsThatWereNotMadeAreUnknown() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));

        assertThat(refusal(run.give(NODE, LobbyRun.ended(1, LobbyRun.match(1, 2), Corner.A))))
                .isEqualTo(Kind.UNKNOWN);
        assertThat(refusal(run.give(NODE, LobbyRun.ended(9, LobbyRun.match(1, 1), Corner.A))))
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aMapThatNobodyWonIsPlayedAgain() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(1));

        run.end(null);
        run.passToDue();
        UUID second = run.make();
        run.must(NODE, LobbyRun.ended(1, second, Corner.B));

        assertThat(run.lobby().result()).isEqualTo(new LobbyResult(How.PLAYED, Corner.B, 0, 1));
    }

    @Test
    void aSessionThatIsLostIsMadeAgainInTheSameRegion() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(1));

        run.must(NODE, new LobbyOrder.MatchLost(1, LobbyRun.match(1, 1)));

        assertThat(run.lobby().phase()).isEqualTo(Phase.MAKING);
        assertThat(run.lobby().series().nextTry()).isEqualTo(2);
        assertThat(isKnown(run.give(NODE, new LobbyOrder.MatchLost(1, LobbyRun.match(1, 1)))))
                .isTrue();
        assertThat(run.lobby().place().region()).isEqualTo(LobbyRun.SEOUL);
    }

    @Test
    void aLostSessionHasNoResultAnyMore() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(1));
        run.must(NODE, new LobbyOrder.MatchLost(1, LobbyRun.match(1, 1)));

        Ruling<Lobby> late = run.give(NODE, LobbyRun.ended(1, LobbyRun.match(1, 1), Corner.A));

        assertThat(refusal(late)).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void afterFiveTriesARefereeIsAsked() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(1));
        for (int attempt = 1; attempt < SeriesMap.TRIES; attempt++) {
            run.must(NODE, new LobbyOrder.MatchLost(1, LobbyRun.match(1, attempt)));
            run.make();
        }

        run.must(NODE, new LobbyOrder.MatchLost(1, LobbyRun.match(1, SeriesMap.TRIES)));
        assertThat(run.lobby().isHeld()).isTrue();
        assertThat(run.dueMillis()).isEqualTo(Rules.NEVER);
        run.must(REFEREE, new LobbyOrder.Retry());

        assertThat(run.lobby().phase()).isEqualTo(Phase.MAKING);
        assertThat(isKnown(run.give(REFEREE, new LobbyOrder.Retry()))).isTrue();
    }

    @Test
    void onOtherLinesThanPromisedAnotherRegionIsLookedForOnce() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));

        assertThat(run.lobby().isReassigned()).isTrue();
        run.must(NODE, new LobbyOrder.Misplaced(1, LobbyRun.match(1, 1)));

        assertThat(run.lobby().phase()).isEqualTo(Phase.REGION);
        assertThat(run.lobby().isReassigned()).isFalse();
        assertThat(isKnown(run.give(NODE, new LobbyOrder.Misplaced(1, LobbyRun.match(1, 1)))))
                .isTrue();
        assertThat(refusal(run.give(NODE, new LobbyOrder.RegionAssigned(LobbyRun.SEOUL))))
                .isEqualTo(Kind.INVALID);
        run.must(NODE, new LobbyOrder.RegionAssigned(new RegionId("tokyo")));
        run.make();
        run.must(NODE, new LobbyOrder.Misplaced(1, LobbyRun.match(1, 2)));
        assertThat(run.lobby().phase()).isEqualTo(Phase.MAKING);
        assertThat(run.lobby().place().region()).isEqualTo(new RegionId("tokyo"));
    }

    @Test
    void aSessionIsMadeOnceAndInTheRegionOfTheSeries() {
        LobbyRun run = LobbyRun.ready(LobbySetups.withoutVeto(1));
        run.must(NODE, new LobbyOrder.RegionAssigned(LobbyRun.SEOUL));
        RegionId tokyo = new RegionId("tokyo");

        LobbyOrder elsewhere = new LobbyOrder.MatchMade(1, 1, LobbyRun.match(1, 1), tokyo, "node-1");
        LobbyOrder early = new LobbyOrder.MatchMade(2, 1, LobbyRun.match(2, 1), LobbyRun.SEOUL, "node-1");
        assertThat(refusal(run.give(NODE, elsewhere))).isEqualTo(Kind.INVALID);
        assertThat(refusal(run.give(NODE, early))).isEqualTo(Kind.CONFLICT);
        UUID match = run.make();

        LobbyOrder again = new LobbyOrder.MatchMade(1, 1, match, LobbyRun.SEOUL, "node-1");
        LobbyOrder other = new LobbyOrder.MatchMade(1, 1, match, LobbyRun.SEOUL, "node-2");
        assertThat(isKnown(run.give(NODE, again))).isTrue();
        assertThat(refusal(run.give(NODE, other))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void theFirstTickOfAMapIsNotedOnce() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(1));
        LobbyOrder started = new LobbyOrder.MatchStarted(1, LobbyRun.match(1, 1));

        run.must(NODE, started);

        assertThat(run.lobby().series().current().tries().getLast().fate()).isEqualTo(Fate.STARTED);
        assertThat(isKnown(run.give(NODE, started))).isTrue();
    }

    @Test
    void whyThePlatformWaitsIsToldUntilItGoesOn() {
        LobbyRun run = LobbyRun.ready(LobbySetups.withoutVeto(1));
        run.must(NODE, new LobbyOrder.Delayed("ann has not measured"));

        assertThat(isKnown(run.give(NODE, new LobbyOrder.Delayed("ann has not measured"))))
                .isTrue();
        run.must(NODE, new LobbyOrder.RegionAssigned(LobbyRun.SEOUL));

        assertThat(run.lobby().place().delay()).isEmpty();
    }

    @Test
    void aTeamThatIsNotCompleteAfterTheBreakHasLostAfterAWhile() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.end(Corner.A);
        run.must("bob", new LobbyOrder.Leave());

        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 60_000 + 120_000);
        run.passToDue();

        assertThat(run.lobby().result()).isEqualTo(new LobbyResult(How.WALKOVER, Corner.A, 1, 0));
    }

    @Test
    void whoComesBackInTimePlaysOn() {
        LobbyRun run = LobbyRun.playing(LobbySetups.withoutVeto(3));
        run.end(Corner.A);
        run.must("bob", new LobbyOrder.Leave());
        run.pass(100);

        run.join("cas");
        assertThat(run.lobby().phase()).isEqualTo(Phase.BETWEEN_MAPS);
        run.join("bob");

        assertThat(run.lobby().phase()).isEqualTo(Phase.MAKING);
    }
}
