package dev.naadam.server.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule, broken once. */
class MetricRulesTest {

    @Test
    void whatIsRightIsLeftAlone() {
        assertThat(MetricRules.faults("""
                # HELP naadam_tick_duration_seconds Simulating
                # TYPE naadam_tick_duration_seconds histogram
                naadam_tick_duration_seconds_bucket{le="0.1"} 3
                naadam_tick_duration_seconds_count 3
                # HELP naadam_ticks_total Ticks
                # TYPE naadam_ticks_total counter
                naadam_ticks_total{shard="0"} 3.0
                # TYPE jvm_odd_ms gauge
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            naadam_ticks           | counter   | naadam_ticks is a counter
            naadam_matches_total   | gauge     | naadam_matches_total is a gauge
            naadam_pause_ms        | gauge     | naadam_pause_ms is not in a base unit
            naadam_pause_ms_total  | counter   | naadam_pause_ms_total is not in a base unit
            naadam_load_percent    | gauge     | naadam_load_percent is not in a base unit
            naadam_Ticks           | gauge     | naadam_Ticks is not snake_case with our prefix
            naadam_match_count     | gauge     | naadam_match_count ends like a part of a histogram
            naadam_tick_duration   | histogram | naadam_tick_duration has no unit
            naadam_tick_seconds    | summary   | naadam_tick_seconds is a summary
            """)
    void namesABadName(String name, String type, String fault) {
        assertThat(MetricRules.faults("# HELP %1$s What\n# TYPE %1$s %2$s\n".formatted(name, type)))
                .containsExactly(fault);
    }

    @Test
    void wantsHelp() {
        assertThat(MetricRules.faults("# HELP naadam_matches \n# TYPE naadam_matches gauge\n"))
                .containsExactly("naadam_matches has no help");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            naadam_x{matchId="7"} 1                                         | label matchId is not snake_case
            naadam_x{job="7"} 1                                             | label of Prometheus' own: naadam_x{job="7"} 1
            naadam_x{a="0b5c8a4e-6c0f-4b5a-9d43-0d3f2f6f7a11"} 1            | unbounded label: naadam_x{a="0b5c8a4e-6c0f-4b5a-9d43-0d3f2f6f7a11"} 1
            naadam_x{a="to 10.0.0.7:80"} 1                                  | unbounded label: naadam_x{a="to 10.0.0.7:80"} 1
            """)
    void namesABadLabel(String sample, String fault) {
        assertThat(MetricRules.faults(sample)).containsExactly(fault);
    }
}
