package dev.naadam.loadtest.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.loadtest.chaos.ClientCheck.Findings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChaosReportTest {

    private static final long MILLI = 1_000_000;

    private static RunReport run(long seed, Findings... clients) {
        return RunReport.of(Scenario.KILL_OWNER, seed, List.of(clients), List.of());
    }

    private static Findings gap(long millis) {
        return new Findings(0, 0, 0, millis * MILLI, true);
    }

    @Test
    void theWorstClientsGapIsTheRuns() {
        assertThat(run(1, gap(120), gap(180)).gapMillis()).isEqualTo(180);
    }

    @Test
    void addsUpAndTakesPercentilesByRank() throws Exception {
        List<RunReport> runs = new ArrayList<>();
        for (int millis = 1; millis <= 200; millis++) {
            runs.add(run(millis, gap(millis)));
        }

        JsonNode json = new ObjectMapper().readTree(new ChaosReport(runs).toJson());

        assertThat(json.path("runs").asInt()).isEqualTo(200);
        assertThat(json.path("gapP50Ms").asInt()).isEqualTo(100);
        assertThat(json.path("gapP99Ms").asInt()).isEqualTo(198);
        assertThat(json.path("gapMaxMs").asInt()).isEqualTo(200);
        assertThat(json.path("lostTicks").asInt()).isZero();
        assertThat(json.path("scenarios").path("kill-owner").path("runs").asInt())
                .isEqualTo(200);
        assertThat(new ChaosReport(runs).isSound()).isTrue();
    }

    @Test
    void aBrokenPromiseOfOneClientFailsTheRunAndNamesItsSeed() throws Exception {
        RunReport broken = run(77, gap(100), new Findings(0, 1, 0, 100 * MILLI, true));
        ChaosReport report = new ChaosReport(List.of(run(76, gap(100)), broken));

        assertThat(report.isSound()).isFalse();
        assertThat(new ObjectMapper().readTree(report.toJson()).path("failedSeeds"))
                .extracting(JsonNode::asInt)
                .containsExactly(77);
        assertThat(broken.line()).contains("doubled 1", "--seed 77");
    }

    @Test
    void aClientThatDidNotGoOnFailsTheRun() {
        RunReport report = run(5, gap(100), new Findings(0, 0, 0, 0, false));

        assertThat(report.isSound()).isFalse();
        assertThat(report.line()).contains("1 of 2 clients saw no tick after the fault");
    }

    @Test
    void aReplayThatIsNotTrueFailsTheRun() {
        RunReport report = RunReport.of(Scenario.CASCADE, 5, List.of(gap(9)), List.of("replay: tick 3 differs"));

        assertThat(report.isSound()).isFalse();
    }

    @Test
    void withoutARunNothingIsShown() {
        assertThat(new ChaosReport(List.of()).isSound()).isFalse();
    }

    @Test
    void theTableHasARowForEachScenarioThatRan() {
        String table = new ChaosReport(List.of(run(1, gap(10)))).toText();

        assertThat(table.lines()).hasSize(2);
        assertThat(table).contains("kill-owner").doesNotContain("cascade");
    }
}
