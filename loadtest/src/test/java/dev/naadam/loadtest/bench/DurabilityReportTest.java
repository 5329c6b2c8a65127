package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.loadtest.report.MachineFacts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DurabilityReportTest {

    private static final Timing TIMING = new Timing(Duration.ofSeconds(15), Duration.ofSeconds(20));

    private final DurabilityReport report = new DurabilityReport(
            new MachineFacts(2, "some JDK", "some system", List.of("bench", "--durability")),
            TIMING,
            List.of(run(400, 1_000, 4.0, 0.0), run(600, 2_000, 5.0, 0.0)),
            List.of(run(1_200, 3_000, 5.0, 0.2), run(1_000, 5_000, 5.8, 0.3)));

    @Test
    void comparesTheMeansOfRunsThatStoodBesideEachOther() {
        assertThat(report.addedP50Micros()).isEqualTo(600);
        assertThat(report.addedP99Micros()).isEqualTo(2_500);
        assertThat(report.addedCpuPercent()).isCloseTo(20, within(0.01));
    }

    @Test
    void saysWhatStrictAddsAndWhatItsRedisTakesApart() {
        assertThat(report.text())
                .contains("strict adds 0.60 ms at p50, 2.50 ms at p99, 20 % processor time (aims: 1, 3, 30)")
                .containsPattern("strict +1.20 +3.00 .* 5.00 +0.20")
                .endsWith("VALID" + System.lineSeparator());
    }

    @Test
    void isOneObjectWithEveryRunInIt() throws Exception {
        JsonNode json = new ObjectMapper().readTree(report.json());

        assertThat(json.path("addedP50Micros").asLong()).isEqualTo(600);
        assertThat(json.path("addedP99Micros").asLong()).isEqualTo(2_500);
        assertThat(json.path("addedCpuPercent").asDouble()).isEqualTo(20.0);
        assertThat(json.path("redisMicrosPerUpdate").asDouble()).isEqualTo(0.25);
        assertThat(json.path("isValid").asBoolean()).isTrue();
        assertThat(json.path("runs").findValuesAsText("durability"))
                .containsExactly("none", "none", "strict", "strict");
        assertThat(report.json()).doesNotContain("\n");
    }

    /** A good run with these figures of a tick's packets, and of an update. */
    private static ServerFacts run(long p50Micros, long p99Micros, double serverMicros, double redisMicros) {
        ServerFacts good = BenchDraft.good();
        return new ServerFacts(
                good.matches(),
                good.fleet(),
                good.server(),
                Math.round(serverMicros * 1000 * good.fleet().states()),
                good.loadCpuNanos(),
                Math.round(redisMicros * 1000 * good.fleet().states()),
                good.inputBytes(),
                good.lateness(),
                new Lateness(p50Micros, p99Micros, p99Micros, p99Micros),
                null,
                good.firstTickMillis(),
                good.verdict());
    }
}
