package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void dividesByTheMeanOfTheFloorsBeforeAndAfter() {
        Comparison comparison = new Comparison("naadam", 100, 9.0, 76, BenchDraft.floor(4.0), BenchDraft.floor(5.0));

        assertThat(comparison.floorMicros()).isCloseTo(4.5, within(1e-9));
        assertThat(comparison.ratio()).isCloseTo(2.0, within(1e-9));
        assertThat(comparison.floorSpread()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void hasNoRatioWithoutAFloor() {
        Comparison comparison = new Comparison("naadam", 100, 9.0, 76, null, null);

        assertThat(comparison.ratio()).isNaN();
        assertThat(comparison.floorSpread()).isNaN();
    }
}
