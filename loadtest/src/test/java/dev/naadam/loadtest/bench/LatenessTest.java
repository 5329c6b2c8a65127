package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.loadtest.node.MetricsSample;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final MetricsSample NOTHING = sample(0, 0, 0, 0);

    @Test
    void takesValuesToLieEvenlyInTheirBucket() {
        Lateness lateness = Lateness.between(NOTHING, sample(500, 1000, 1000, 1000));

        assertThat(lateness.p50Micros()).isEqualTo(1000);
        assertThat(lateness.p99Micros()).isEqualTo(1980);
        assertThat(lateness.p999Micros()).isEqualTo(1998);
    }

    @Test
    void countsOnlyWhatHappenedInTheWindow() {
        Lateness lateness = Lateness.between(sample(0, 0, 900, 1000), sample(1000, 1000, 1900, 2000));

        assertThat(lateness.p999Micros()).isLessThanOrEqualTo(1000);
        assertThat(lateness.maxMicros()).isEqualTo(1000);
    }

    @Test
    void takesTheLastBucketsBoundForTheLargest() {
        assertThat(Lateness.between(NOTHING, sample(999, 999, 1000, 1000)).maxMicros())
                .isEqualTo(4000);
    }

    @Test
    void knowsNoMoreThanTheLastBoundOfWhatIsBeyond() {
        Lateness lateness = Lateness.between(NOTHING, sample(0, 0, 0, 1000));

        assertThat(lateness.p50Micros()).isEqualTo(4000);
        assertThat(lateness.maxMicros()).isEqualTo(4000);
    }

    @Test
    void isNothingWithoutTicks() {
        assertThat(Lateness.between(NOTHING, NOTHING).p999Micros()).isZero();
        assertThat(Lateness.between(MetricsSample.parse(""), MetricsSample.parse("")))
                .isEqualTo(new Lateness(0, 0, 0, 0));
    }

    /** Cumulative counts up to 1 ms, 2 ms, 4 ms and in all. */
    private static MetricsSample sample(int one, int two, int four, int all) {
        return MetricsSample.parse("""
                naadam_tick_lateness_seconds_bucket{le="0.001"} %d
                naadam_tick_lateness_seconds_bucket{le="0.002"} %d
                naadam_tick_lateness_seconds_bucket{le="0.004"} %d
                naadam_tick_lateness_seconds_bucket{le="+Inf"} %d
                """.formatted(one, two, four, all));
    }
}
