package dev.naadam.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SwarmReportTest {

    @Test
    void isOneJsonObjectWithEveryFigure() throws IOException {
        JsonNode json = new ObjectMapper().readTree(RunDraft.good().report().toJson());

        assertThat(json.path("verdict").path("valid").booleanValue()).isTrue();
        assertThat(json.path("randomSeed").longValue()).isEqualTo(7);
        assertThat(json.path("machine").path("cores").intValue()).isEqualTo(2);
        assertThat(json.path("fleet").path("inputLatency").path("p999Micros").longValue())
                .isEqualTo(50_000);
        assertThat(json.path("server").path("ticks").longValue()).isEqualTo(36_000);
    }

    @Test
    void saysInJsonWhyItIsNotValid() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(RunDraft.good().with("scheduleSlips", 2).report().toJson());

        assertThat(json.path("verdict").path("valid").booleanValue()).isFalse();
        assertThat(json.path("verdict").path("reasons").get(0).textValue()).startsWith("server:");
    }

    @Test
    void endsItsTextWithTheVerdict() {
        assertThat(SwarmText.of(RunDraft.good().report()))
                .endsWith("\nVALID\nno input lost\n100.000 % applied at their tick\n");
    }

    @Test
    void namesTheReasonsInItsText() {
        String text = SwarmText.of(RunDraft.good()
                .with("sendDrops", 2)
                .with("missing", 5)
                .with("late", 2)
                .report());

        assertThat(text).contains("\nINVALID: bots' sockets: 2 datagrams").doesNotContain("\nVALID");
        assertThat(text).contains("\n3 inputs lost\n");
    }

    @Test
    void showsTimesInMilliseconds() {
        assertThat(SwarmText.of(RunDraft.good().report()))
                .contains("input latency       30.00  40.00  45.00  50.00  60.00\n")
                .contains("p99.9 of their lateness <= 2.00 ms");
    }
}
