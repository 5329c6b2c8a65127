package dev.naadam.server.core.lobby.series;

import static dev.naadam.server.core.lobby.series.VetoAction.BAN_MAP;
import static dev.naadam.server.core.lobby.series.VetoAction.BAN_REGION;
import static dev.naadam.server.core.lobby.series.VetoAction.CHOOSE_PART;
import static dev.naadam.server.core.lobby.series.VetoAction.CHOOSE_SIDE;
import static dev.naadam.server.core.lobby.series.VetoAction.PICK_MAP;
import static dev.naadam.server.core.lobby.series.VetoAction.PICK_REGION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.region.RegionId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternCheckTest {

    private static final List<String> SIDES = List.of("attack", "defend");

    @Test
    void acceptsAPoolThatIsPlayedInItsOrder() {
        assertThat(PatternCheck.of(maps(3))).isNull();
    }

    @Test
    void acceptsAsManyPicksAsMaps() {
        assertThat(PatternCheck.of(maps(1, PICK_MAP))).isNull();
    }

    @Test
    void refusesABanThatLeavesTooFewMaps() {
        PatternCheck.Fault fault = PatternCheck.of(maps(3, BAN_MAP, BAN_MAP));

        assertThat(fault).isEqualTo(new PatternCheck.Fault(1, "too few maps would be left (expected: at least 3)"));
    }

    @Test
    void refusesMorePicksThanMaps() {
        PatternCheck.Fault fault = PatternCheck.of(maps(1, PICK_MAP, PICK_MAP));

        assertThat(fault).isNotNull().extracting(PatternCheck.Fault::step).isEqualTo(1);
    }

    @Test
    void refusesBansThatLeaveItOpenWhatIsPlayed() {
        PatternCheck.Fault fault = PatternCheck.of(maps(1, BAN_MAP));

        assertThat(fault).isEqualTo(new PatternCheck.Fault(1, "3 maps are left (expected: 1, or as many picks)"));
    }

    @Test
    void refusesASideOfAMapThatIsNotCertain() {
        PatternCheck.Fault fault = PatternCheck.of(maps(1, CHOOSE_SIDE, BAN_MAP, BAN_MAP, BAN_MAP));

        assertThat(fault).isNotNull().extracting(PatternCheck.Fault::step).isEqualTo(0);
    }

    @Test
    void refusesASecondSideOfTheSameMap() {
        PatternCheck.Fault fault = PatternCheck.of(maps(1, PICK_MAP, CHOOSE_SIDE, CHOOSE_SIDE));

        assertThat(fault).isNotNull().extracting(PatternCheck.Fault::step).isEqualTo(2);
    }

    @Test
    void refusesSidesOfAGameThatHasNone() {
        VetoTerms terms = new VetoTerms(1, List.of("kiln"), List.of(), List.of(), steps(CHOOSE_SIDE));

        assertThat(PatternCheck.of(terms)).isNotNull();
    }

    @Test
    void refusesAPartThatIsChosenLate() {
        PatternCheck.Fault fault = PatternCheck.of(maps(3, BAN_MAP, CHOOSE_PART));

        assertThat(fault).isNotNull().extracting(PatternCheck.Fault::step).isEqualTo(1);
    }

    @Test
    void refusesRegionsThatAreNotChosenByVeto() {
        assertThat(PatternCheck.of(maps(3, BAN_REGION))).isNotNull();
    }

    @Test
    void refusesToBanTheLastRegion() {
        PatternCheck.Fault fault = PatternCheck.of(regions(BAN_REGION, BAN_REGION, BAN_REGION));

        assertThat(fault).isNotNull().extracting(PatternCheck.Fault::step).isEqualTo(2);
    }

    @Test
    void refusesToLeaveTheRegionOpen() {
        assertThat(PatternCheck.of(regions(BAN_REGION)))
                .isEqualTo(new PatternCheck.Fault(1, "2 regions are left (expected: 1)"));
    }

    @Test
    void acceptsARegionThatIsPicked() {
        assertThat(PatternCheck.of(regions(PICK_REGION))).isNull();
    }

    private static VetoTerms maps(int bestOf, VetoAction... actions) {
        return new VetoTerms(bestOf, List.of("kiln", "quarry", "steppe", "viaduct"), SIDES, List.of(), steps(actions));
    }

    private static VetoTerms regions(VetoAction... actions) {
        List<RegionId> ids = List.of(new RegionId("seoul"), new RegionId("tokyo"), new RegionId("osaka"));
        return new VetoTerms(1, List.of("kiln"), SIDES, ids, steps(actions));
    }

    private static List<VetoStep> steps(VetoAction... actions) {
        List<VetoStep> steps = new ArrayList<>();
        for (VetoAction action : actions) {
            steps.add(new VetoStep(Corner.A, action));
        }
        return steps;
    }
}
