package dev.naadam.loadtest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.client.control.Submission;
import dev.naadam.client.measure.RegionResult;
import dev.naadam.protocol.beacon.DenyReason;
import dev.naadam.protocol.beacon.ProbeFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureReportTest {

    private static final RegionResult WUHU =
            new RegionResult.Measured("wuhu", new ProbeFigures(14, 13, 11_000, 12_340, 13_000, 20_500, 1_250), null);
    private static final RegionResult GUIAN =
            new RegionResult.Measured("guian", new ProbeFigures(14, 14, 39_000, 40_000, 41_000, 42_000, 800), null);
    private static final RegionResult SILENT =
            new RegionResult.Measured("tianfu", new ProbeFigures(14, 0, 0, 0, 0, 0, 0), null);
    private static final RegionResult DOWN = new RegionResult.Unreachable("chongqing");
    private static final RegionResult FULL = new RegionResult.Denied("qingyang", DenyReason.TOO_MANY);

    @Test
    void showsTheNearestRegionFirstAndSaysPlainlyWhatIsMissing() {
        MeasureReport report = new MeasureReport(List.of(DOWN, FULL, SILENT, GUIAN, WUHU), null);

        assertThat(MeasureText.of(report)).isEqualTo("""
                        region     p25 ms  median    p95  jitter   loss        state
                        wuhu        12.34   13.00  20.50    1.25  7.1 %     measured
                        guian       40.00   41.00  42.00    0.80  0.0 %     measured
                        chongqing       -       -      -       -      -  unreachable
                        qingyang        -       -      -       -      -       denied
                        tianfu          -       -      -       -      -     all lost

                        qingyang: measured too often, try again in a minute
                        Nothing was submitted.""");
    }

    @Test
    void tellsWhichMeasurementsWereTaken() {
        Submission submission =
                new Submission(List.of("wuhu"), List.of(new Submission.Refused("guian", "It was accepted before.")));

        assertThat(MeasureText.of(new MeasureReport(List.of(WUHU, GUIAN), submission)))
                .endsWith("Submitted: 1 measurements accepted, guian refused (It was accepted before.).");
    }

    @Test
    void isWellWithOneRegionAndNothingRefused() {
        Submission refused = new Submission(List.of(), List.of(new Submission.Refused("wuhu", "no")));

        assertThat(new MeasureReport(List.of(DOWN, WUHU), null).isWell()).isTrue();
        assertThat(new MeasureReport(List.of(DOWN), null).isWell()).isFalse();
        assertThat(new MeasureReport(List.of(WUHU), refused).isWell()).isFalse();
    }

    @Test
    void writesTheSameAsJson() throws Exception {
        Submission submission = new Submission(List.of("wuhu"), List.of(new Submission.Refused("guian", "forged")));

        JsonNode json =
                new ObjectMapper().readTree(MeasureJson.of(new MeasureReport(List.of(DOWN, FULL, WUHU), submission)));

        assertThat(json.at("/regions/0/region").textValue()).isEqualTo("wuhu");
        assertThat(json.at("/regions/0/p25Micros").longValue()).isEqualTo(12_340);
        assertThat(json.at("/regions/0/lossPermille").intValue()).isEqualTo(71);
        assertThat(json.at("/regions/1/state").textValue()).isEqualTo("unreachable");
        assertThat(json.at("/regions/2/reason").textValue()).isEqualTo("too_many");
        assertThat(json.at("/submission/accepted/0").textValue()).isEqualTo("wuhu");
        assertThat(json.at("/submission/refused/0/reason").textValue()).isEqualTo("forged");
    }
}
