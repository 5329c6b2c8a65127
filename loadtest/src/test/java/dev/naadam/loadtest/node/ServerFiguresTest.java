package dev.naadam.loadtest.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerFiguresTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void areWhatGrewBetweenTwoReadings() {
        ServerFigures figures = between(
                "naadam_ticks_total 100\nnaadam_inputs_total{fate=\"applied\"} 5",
                "naadam_ticks_total 700\nnaadam_inputs_total{fate=\"applied\"} 605");

        assertThat(figures.ticks()).isEqualTo(600);
        assertThat(figures.inputsApplied()).isEqualTo(600);
    }

    @Test
    void planTicksFromTheTimeBetweenTheReadings() {
        assertThat(between("", "").ticksPlanned()).isEqualTo(10 * 60 * 2);
    }

    @Test
    void callAnInputLostWhenNoCopyEverCame() {
        ServerFigures figures = between("", """
                naadam_inputs_total{fate="missing"} 9
                naadam_inputs_total{fate="late"} 4
                naadam_socket_receive_drops_total{shard="0"} 2
                """);

        assertThat(figures.inputsLost()).isEqualTo(2 + 9 - 4);
    }

    @Test
    void doNotCallMoreLateThanMissingLessThanNoneLost() {
        assertThat(between("", "naadam_inputs_total{fate=\"late\"} 4").inputsLost())
                .isZero();
    }

    @Test
    void boundAPercentileByTheBucketItIsIn() {
        String before = """
                naadam_tick_lateness_seconds_bucket{le="0.001"} 1000000
                naadam_tick_lateness_seconds_bucket{le="+Inf"} 1000000
                """;
        String after = """
                naadam_tick_lateness_seconds_bucket{le="0.001"} 1000500
                naadam_tick_lateness_seconds_bucket{le="0.008"} 1001000
                naadam_tick_lateness_seconds_bucket{le="+Inf"} 1001000
                """;

        assertThat(between(before, after).tickLatenessP999Micros()).isEqualTo(8000);
    }

    @Test
    void sayThatAPercentileIsBeyondAllBuckets() {
        String after = """
                naadam_tick_lateness_seconds_bucket{le="0.25"} 1
                naadam_tick_lateness_seconds_bucket{le="+Inf"} 2
                """;

        assertThat(between("", after).tickLatenessP999Micros()).isEqualTo(-1);
    }

    private static ServerFigures between(String before, String after) {
        return ServerFigures.between(
                new Scrape(MetricsSample.parse(before), 5 * SECOND),
                new Scrape(MetricsSample.parse(after), 15 * SECOND),
                60,
                2);
    }
}
