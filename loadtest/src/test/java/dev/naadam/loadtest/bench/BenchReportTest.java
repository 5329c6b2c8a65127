package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class BenchReportTest {

    private static final BenchReport.Capacity CAPACITY =
            new BenchReport.Capacity(160, "170 matches: 0.0200 % of the inputs were lost", BenchDraft.good());

    @Test
    void tellsPeopleTheRatioAndWhatItIsMadeOf() {
        String text = BenchText.of(BenchDraft.report(BenchDraft.floor(4.0), CAPACITY));

        assertThat(text)
                .contains("naadam, 100 matches")
                .containsPattern("1000 +4\\.00 +4\\.00 +8\\.00 +2\\.00 +76\\.0")
                .containsPattern("some-game +10 +5\\.00 +2\\.50 +3\\.00 +31\\.[23]")
                .contains("25000 bytes in all, own code about 80")
                .contains("p50 0.05, p99 0.90, p99.9 1.90, max <= 4.00 ms")
                .contains("less than 0.01 % of inputs lost: 160")
                .contains("not 170 matches: 0.0200 %")
                .contains("something was left out")
                .endsWith("VALID\n");
    }

    @Test
    void leavesTheRatioOutWithoutACompiler() {
        String text = BenchText.of(BenchDraft.report(null, null));

        assertThat(text).containsPattern("1000 +- +- +8\\.00 +- +76\\.0").doesNotContain("60 Hz on one core");
    }

    @Test
    void tellsMachinesTheSameInOneLine() throws Exception {
        String line = BenchJson.of(BenchDraft.report(BenchDraft.floor(4.0), CAPACITY));

        assertThat(line).doesNotContain("\n");
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.path("matches").asInt()).isEqualTo(100);
        assertThat(json.path("floorMicros").asDouble()).isEqualTo(4.0);
        assertThat(json.path("serverMicros").asDouble()).isEqualTo(8.0);
        assertThat(json.path("ratioToFloor").asDouble()).isEqualTo(2.0);
        assertThat(json.path("payloadBytesPerUpdate").asDouble()).isEqualTo(76.0);
        assertThat(json.path("allocatedBytesPerTick").asDouble()).isEqualTo(25_000);
        assertThat(json.path("latenessP999Micros").asLong()).isEqualTo(1900);
        assertThat(json.path("matchesPerCore60Hz").asInt()).isEqualTo(160);
        assertThat(json.path("halfLoadLatenessP99Micros").asLong()).isEqualTo(900);
        assertThat(json.path("games").get(0).path("viewMicros").asDouble()).isEqualTo(2.5);
        assertThat(json.path("games").get(0).path("microsPerUpdate").asDouble()).isEqualTo(3.0);
        assertThat(json.path("comparisons").get(0).path("name").asText()).isEqualTo("naadam");
    }

    @Test
    void namesWhatWasNotMeasuredAsNull() throws Exception {
        JsonNode json = new ObjectMapper().readTree(BenchJson.of(BenchDraft.report(null, null)));

        assertThat(json.path("ratioToFloor").isNull()).isTrue();
        assertThat(json.path("floorMicros").isNull()).isTrue();
        assertThat(json.path("matchesPerCore60Hz").isNull()).isTrue();
        assertThat(json.path("serverMicros").asDouble()).isEqualTo(8.0);
    }
}
