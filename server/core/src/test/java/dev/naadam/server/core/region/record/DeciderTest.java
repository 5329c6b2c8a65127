package dev.naadam.server.core.region.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.Rule;
import dev.naadam.server.core.region.rtt.PlayerEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Decisions from evidence, and the check of their records. */
class DeciderTest {

    private static final long MATCHES = 300;

    @Test
    void recordsHoldWhenTheyAreCheckedAgain() {
        for (long randomSeed = 0; randomSeed < MATCHES; randomSeed++) {
            DecisionRecord decision = decide(Evidences.random(randomSeed), randomSeed % 2 == 0);

            assertThat(Recheck.faults(decision)).as("randomSeed %d", randomSeed).isEmpty();
        }
    }

    @Test
    void neverChoosesARegionThatIsFullOrOutsideOfTheFairSet() {
        for (long randomSeed = 0; randomSeed < MATCHES; randomSeed++) {
            DecisionRecord decision = decide(Evidences.random(randomSeed), false);

            assertThat(decision.lines())
                    .as("randomSeed %d", randomSeed)
                    .filteredOn(line -> line.region().id().equals(decision.chosen()))
                    .singleElement()
                    .matches(RegionLine::hasRoom)
                    .matches(line -> decision.fairSet().contains(line.region().id()));
        }
    }

    @Test
    void theOrderOfPlayersAndRegionsChangesNothing() {
        for (long randomSeed = 0; randomSeed < MATCHES; randomSeed++) {
            Evidence evidence = Evidences.random(randomSeed);
            Evidence turned = new Evidence(
                    evidence.regions().reversed(),
                    evidence.full(),
                    evidence.mesh(),
                    evidence.teamB().reversed(),
                    evidence.teamA().reversed());

            assertThat(decide(turned, true).chosen())
                    .as("randomSeed %d", randomSeed)
                    .isEqualTo(decide(evidence, true).chosen());
        }
    }

    @Test
    void tellsWhoHasNoMeasurement() {
        Evidence evidence = Evidences.random(1);
        List<PlayerEvidence> teamB = new ArrayList<>(evidence.teamB());
        teamB.set(1, Evidences.unmeasured("eve"));

        Verdict verdict = Decider.decide(
                new Evidence(evidence.regions(), evidence.full(), evidence.mesh(), evidence.teamA(), teamB), false);

        assertThat(verdict).isEqualTo(new Verdict.Unmeasured("eve"));
    }

    @Test
    void findsNoPlaceWhereAllRegionsAreFull() {
        Evidence evidence = Evidences.random(1);
        TreeSet<RegionId> all = new TreeSet<>();
        evidence.regions().stream().map(Region::id).forEach(all::add);

        Verdict verdict = Decider.decide(
                new Evidence(evidence.regions(), all, evidence.mesh(), evidence.teamA(), evidence.teamB()), false);

        assertThat(verdict).isEqualTo(new Verdict.Nowhere());
    }

    @Test
    void seesWhatWasChangedOnARecord() {
        DecisionRecord truth = decide(Evidences.random(1), false);
        RegionId other = truth.lines().stream()
                .map(line -> line.region().id())
                .filter(id -> !id.equals(truth.chosen()))
                .findFirst()
                .orElseThrow();
        DecisionRecord forged = new DecisionRecord(
                truth.evidence(),
                truth.isEqualised(),
                truth.lines(),
                truth.fairSet(),
                other,
                truth.least(),
                Rule.ONLY_CANDIDATE,
                null);

        assertThat(Recheck.faults(forged))
                .containsExactly(
                        "chosen: " + other + " (expected: " + truth.chosen() + ")",
                        "rule: ONLY_CANDIDATE (expected: " + truth.rule() + ")");
    }

    @Test
    void seesAFigureThatWasChangedOnARecord() {
        DecisionRecord truth = decide(Evidences.random(1), false);
        List<RegionLine> lines = new ArrayList<>(truth.lines());
        lines.set(0, truth.lines().get(1));
        DecisionRecord forged = new DecisionRecord(
                truth.evidence(),
                truth.isEqualised(),
                lines,
                truth.fairSet(),
                truth.chosen(),
                truth.least(),
                truth.rule(),
                null);

        assertThat(Recheck.faults(forged)).singleElement().asString().startsWith("line: ");
    }

    private static DecisionRecord decide(Evidence evidence, boolean isEqualised) {
        return ((Verdict.Placed) Decider.decide(evidence, isEqualised)).decision();
    }
}
