package dev.naadam.loadtest.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PercentilesTest {

    private static final long MILLI = 1_000_000;

    @Test
    void areReadInMicrosecondsWithThreeDigits() {
        Measurements times = new Measurements();
        for (int millis = 1; millis <= 1000; millis++) {
            Measurements.record(times.inputLatency, millis * MILLI);
        }

        Percentiles percentiles = Percentiles.of(times.inputLatency);

        assertThat(percentiles.count()).isEqualTo(1000);
        assertThat(percentiles.p50Micros()).isCloseTo(500_000, within(500L));
        assertThat(percentiles.p90Micros()).isCloseTo(900_000, within(900L));
        assertThat(percentiles.p99Micros()).isCloseTo(990_000, within(990L));
        assertThat(percentiles.p999Micros()).isCloseTo(999_000, within(999L));
        assertThat(percentiles.maxMicros()).isCloseTo(1_000_000, within(1000L));
    }

    @Test
    void ofNothingAreZero() {
        assertThat(Percentiles.of(new Measurements().stateInterval)).isEqualTo(new Percentiles(0, 0, 0, 0, 0, 0));
    }

    @Test
    void ofTwoThreadsAreThoseOfAllValues() {
        Measurements first = new Measurements();
        Measurements second = new Measurements();
        Measurements.record(first.senderLateness, MILLI);
        Measurements.record(second.senderLateness, 9 * MILLI);
        second.inputsSent = 3;

        first.add(second);

        assertThat(Percentiles.of(first.senderLateness).count()).isEqualTo(2);
        assertThat(Percentiles.of(first.senderLateness).maxMicros()).isCloseTo(9000, within(9L));
        assertThat(first.inputsSent).isEqualTo(3);
    }

    @Test
    void takeATimeBelowZeroForNoneAndAnEndlessOneForTheLongest() {
        Measurements times = new Measurements();

        Measurements.record(times.inputLatency, -5);
        Measurements.record(times.inputLatency, Long.MAX_VALUE);

        assertThat(times.inputLatency.getTotalCount()).isEqualTo(2);
        assertThat(times.inputLatency.getMinValue()).isZero();
    }
}
