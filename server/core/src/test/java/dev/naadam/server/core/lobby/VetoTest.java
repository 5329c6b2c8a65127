package dev.naadam.server.core.lobby;

import static dev.naadam.server.core.lobby.LobbyRun.REFEREE;
import static dev.naadam.server.core.lobby.LobbyRun.isKnown;
import static dev.naadam.server.core.lobby.LobbyRun.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.ledger.Ruling.Kind;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.PlannedMap;
import dev.naadam.server.core.lobby.series.SeriesMap;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.lobby.series.VetoChoice;
import dev.naadam.server.core.lobby.series.VetoPatterns;
import dev.naadam.server.core.lobby.series.VetoStep;
import dev.naadam.server.core.lobby.setup.RegionTerms.Policy;
import dev.naadam.server.core.region.RegionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class VetoTest {

    @Test
    void captainsChooseInTurnUntilTheMapIsCertain() {
        LobbyRun run = LobbyRun.ready(LobbySetups.bestOf(1));

        for (String choice : List.of("A", "steppe", "kiln", "harbour", "granary", "quarry", "viaduct", "attack")) {
            run.choose(choice);
        }

        assertThat(run.lobby().phase()).isEqualTo(Phase.REGION);
        assertThat(run.lobby().series().maps())
                .extracting(SeriesMap::plan)
                .containsExactly(new PlannedMap("orchard", null, "defend"));
    }

    @Test
    void onlyTheCaptainWhoseTurnItIsChooses() {
        LobbyRun run = LobbyRun.ready(LobbySetups.bestOf(1));
        LobbyOrder part = new LobbyOrder.Choose(1, VetoAction.CHOOSE_PART, "A");

        assertThat(refusal(run.give("abe", part))).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(run.give("bob", part))).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal(run.give(REFEREE, part))).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void theNextPlayerIsCaptainWhenTheFirstHasGone() {
        LobbyRun run = LobbyRun.ready(LobbySetups.bestOf(1));
        run.must("ann", new LobbyOrder.Leave());

        run.must("abe", new LobbyOrder.Choose(1, VetoAction.CHOOSE_PART, "A"));

        assertThat(run.lobby().phase()).isEqualTo(Phase.VETO);
    }

    @Test
    void whatIsNotInThePoolCanNotBeChosen() {
        LobbyRun run = LobbyRun.ready(LobbySetups.bestOf(1));
        run.choose("A");
        run.choose("kiln");

        assertThat(refusal(run.give("ann", new LobbyOrder.Choose(3, VetoAction.BAN_MAP, "kiln"))))
                .isEqualTo(Kind.INVALID);
        assertThat(refusal(run.give("ann", new LobbyOrder.Choose(3, VetoAction.BAN_MAP, "atlantis"))))
                .isEqualTo(Kind.INVALID);
    }

    @Test
    void aStepThatWasTakenIsKnownAndNotTakenOtherwise() {
        LobbyRun run = LobbyRun.ready(LobbySetups.bestOf(1));
        run.choose("A");

        assertThat(isKnown(run.give("ann", new LobbyOrder.Choose(1, VetoAction.CHOOSE_PART, "A"))))
                .isTrue();
        assertThat(refusal(run.give("ann", new LobbyOrder.Choose(1, VetoAction.CHOOSE_PART, "B"))))
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void stepsAreNotTakenAheadOfTime() {
        LobbyRun run = LobbyRun.ready(LobbySetups.bestOf(1));

        assertThat(refusal(run.give("ann", new LobbyOrder.Choose(2, VetoAction.BAN_MAP, "kiln"))))
                .isEqualTo(Kind.CONFLICT);
        assertThat(refusal(run.give("ann", new LobbyOrder.Choose(1, VetoAction.BAN_MAP, "kiln"))))
                .isEqualTo(Kind.CONFLICT);
        assertThat(refusal(run.give("ann", new LobbyOrder.Choose(9, VetoAction.CHOOSE_PART, "A"))))
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void theLotTakesAStepWhoseTimeIsOver() {
        LobbyRun run = LobbyRun.ready(LobbySetups.bestOf(1));
        run.choose("A");

        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 20_000);
        run.passToDue();

        VetoChoice drawn = run.lobby().veto().getLast();
        assertThat(drawn.isDrawn()).isTrue();
        assertThat(drawn.by()).isEqualTo(Corner.A);
        assertThat(run.dueMillis()).isEqualTo(run.nowMillis() + 20_000);
    }

    @Test
    void aVetoThatNobodyTakesPartInIsOverAllTheSame() {
        LobbyRun run = LobbyRun.ready(LobbySetups.bestOf(3));

        for (int step = 0; step < 10; step++) {
            run.passToDue();
        }

        assertThat(run.lobby().phase()).isEqualTo(Phase.REGION);
        assertThat(run.lobby().series().maps()).hasSize(3);
    }

    @Test
    void aRegionThatWasChosenByVetoIsNotAssigned() {
        List<VetoStep> pattern = VetoPatterns.standard(1, 0, false, 2);
        LobbyRun run = LobbyRun.ready(LobbySetups.in(LobbySetups.regions(Policy.VETO, "seoul", "tokyo"), pattern));

        run.choose("A");
        run.choose("tokyo");

        assertThat(run.lobby().phase()).isEqualTo(Phase.MAKING);
        assertThat(run.lobby().place().region()).isEqualTo(new RegionId("seoul"));
    }

    @Test
    void aNamedRegionIsNotAssigned() {
        LobbyRun run = LobbyRun.ready(LobbySetups.in(LobbySetups.regions(Policy.NAMED, "seoul"), List.of()));

        assertThat(run.lobby().phase()).isEqualTo(Phase.MAKING);
        assertThat(run.lobby().place().region()).isEqualTo(new RegionId("seoul"));
    }
}
