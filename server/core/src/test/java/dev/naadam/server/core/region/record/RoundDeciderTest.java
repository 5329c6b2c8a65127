package dev.naadam.server.core.region.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rounds on record. */
class RoundDeciderTest {

    private static final RegionId NORTH = new RegionId("north");
    private static final RegionId SOUTH = new RegionId("south");
    private static final RegionId TASHI = new RegionId("tashi");
    private static final RegionId WEST = new RegionId("west");

    @Test
    void everyRecordOfARoundHolds() {
        for (Verdict verdict : round(Map.of(NORTH, 5, SOUTH, 5, TASHI, 5, WEST, 5))) {
            DecisionRecord decision = ((Verdict.Placed) verdict).decision();

            assertThat(decision.rule()).isEqualTo(Rule.ROUND);
            assertThat(Recheck.faults(decision)).isEmpty();
            assertThat(terms(decision).moveCostMicros()).containsEntry(decision.chosen(), 0L);
        }
    }

    @Test
    void neverPutsMoreIntoARegionThanItTakesAndTellsWhoHasNoPlace() {
        SortedMap<RegionId, Integer> used = new TreeMap<>();
        int nowhere = 0;

        for (Verdict verdict : round(Map.of(NORTH, 4, SOUTH, 3))) {
            if (verdict instanceof Verdict.Placed placed) {
                used.merge(placed.decision().chosen(), 1, Integer::sum);
            } else {
                nowhere++;
            }
        }

        assertThat(used).isEqualTo(Map.of(NORTH, 4, SOUTH, 3));
        assertThat(nowhere).isEqualTo(13);
    }

    @Test
    void aRoomyRegionIsFreeAndAFullOneHasItsPrice() {
        List<Verdict> verdicts = round(Map.of(NORTH, 1, SOUTH, 20, TASHI, 1, WEST, 1));

        RoundTerms terms = terms(((Verdict.Placed) verdicts.getFirst()).decision());

        assertThat(terms.priceMicros().get(SOUTH)).isZero();
        assertThat(terms.priceMicros().get(NORTH)).isPositive();
    }

    @Test
    void seesAMatchThatWasPutWhereItDoesNotBelong() {
        DecisionRecord truth = ((Verdict.Placed)
                        round(Map.of(NORTH, 5, SOUTH, 5, TASHI, 5, WEST, 5)).getFirst())
                .decision();
        RegionId dearest = truth.evidence().regions().stream()
                .map(region -> region.id())
                .max((a, b) -> Long.compare(moveCost(truth, a), moveCost(truth, b)))
                .orElseThrow();
        DecisionRecord forged = new DecisionRecord(
                truth.evidence(),
                truth.isEqualised(),
                truth.lines(),
                truth.fairSet(),
                dearest,
                truth.least(),
                Rule.ROUND,
                truth.round());

        assertThat(Recheck.faults(forged)).singleElement().asString().startsWith("chosen: ");
    }

    private static long moveCost(DecisionRecord decision, RegionId region) {
        return terms(decision).moveCostMicros().getOrDefault(region, 0L);
    }

    private static RoundTerms terms(DecisionRecord decision) {
        return Objects.requireNonNull(decision.round());
    }

    /** Twenty matches. */
    private static List<Verdict> round(Map<RegionId, Integer> capacities) {
        List<Evidence> matches = new ArrayList<>();
        for (long randomSeed = 0; randomSeed < 20; randomSeed++) {
            Evidence evidence = Evidences.random(randomSeed);
            matches.add(new Evidence(
                    evidence.regions(), new TreeSet<>(), evidence.mesh(), evidence.teamA(), evidence.teamB()));
        }
        return new RoundDecider(new TreeMap<>(capacities), false).decide(matches);
    }
}
