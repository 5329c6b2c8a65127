package dev.naadam.loadtest.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsSampleTest {

    private static final String SCRAPE = """
            # HELP naadam_inputs_total Copies of inputs, and ticks without one, by fate
            # TYPE naadam_inputs_total counter
            naadam_inputs_total{fate="applied",shard="0"} 1200.0
            naadam_inputs_total{fate="applied",shard="1"} 800.0
            naadam_inputs_total{fate="late",shard="0"} 3.0
            naadam_matches 2.0 1700000000000
            naadam_tick_lateness_seconds_bucket{le="0.001"} 90
            naadam_tick_lateness_seconds_bucket{le="0.002"} 99
            naadam_tick_lateness_seconds_bucket{le="+Inf"} 100
            jvm_info{version="25 \\"x\\", {odd}",vendor="a,b"} 1
            """;

    @Test
    void addsUpTheSeriesOfAName() {
        assertThat(MetricsSample.parse(SCRAPE).sum("naadam_inputs_total")).isEqualTo(2003);
    }

    @Test
    void addsUpTheSeriesWithALabel() {
        assertThat(MetricsSample.parse(SCRAPE).sum("naadam_inputs_total", "fate", "applied"))
                .isEqualTo(2000);
    }

    @Test
    void readsLabelsWithQuotesAndBraces() {
        assertThat(MetricsSample.parse(SCRAPE).sum("jvm_info", "vendor", "a,b")).isEqualTo(1);
    }

    @Test
    void takesATimeStampForWhatItIs() {
        assertThat(MetricsSample.parse(SCRAPE).sum("naadam_matches")).isEqualTo(2);
    }

    @Test
    void readsAHistogramByItsBounds() {
        assertThat(MetricsSample.parse(SCRAPE).buckets("naadam_tick_lateness_seconds"))
                .containsOnlyKeys(0.001, 0.002, Double.POSITIVE_INFINITY)
                .containsEntry(0.002, 99.0);
    }

    @Test
    void countsWhatIsNotThereAsNothing() {
        assertThat(MetricsSample.parse(SCRAPE).sum("naadam_unheard_of")).isZero();
        assertThat(MetricsSample.parse("").buckets("x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naadam_ticks_total",
                "naadam_ticks_total NaN",
                "naadam_ticks_total twelve",
                "naadam_ticks_total{shard=\"0\" 5",
                "{} 5",
                "<html>naadam_ticks_total 5</html>",
                "naadam_ticks_total 5 6 7"
            })
    void leavesOutLinesThatMakeNoSense(String line) {
        assertThat(MetricsSample.parse(line + "\nnaadam_ticks_total 1\n").sum("naadam_ticks_total"))
                .isEqualTo(1);
    }

    @Test
    void survivesAnyGarbage() {
        SeededRandom random = new SeededRandom(42);
        for (int round = 0; round < 1000; round++) {
            StringBuilder text = new StringBuilder(SCRAPE);
            for (int i = 0; i < 20; i++) {
                text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(95)));
            }

            assertThat(MetricsSample.parse(text.toString()).sum("naadam_matches"))
                    .isNotNaN();
        }
    }
}
