package dev.naadam.server.core.equalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RttHistogramTest {

    private static final long MILLISECOND = 1_000_000;

    private final RttHistogram histogram = new RttHistogram();

    @Test
    void hasNoMedianWithoutASample() {
        assertThat(histogram.medianMicros()).isEqualTo(DeliveredLine.NONE);
    }

    @Test
    void theMedianIsExactToAnEighthOfAMillisecond() {
        histogram.add(20 * MILLISECOND);
        histogram.add(30 * MILLISECOND + 249_999);
        histogram.add(90 * MILLISECOND);

        assertThat(histogram.medianMicros()).isEqualTo(30_125);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheLowerOfTheTwo() {
        histogram.add(20 * MILLISECOND);
        histogram.add(30 * MILLISECOND);

        assertThat(histogram.medianMicros()).isEqualTo(20_125);
    }

    @Test
    void whatTakesHalfASecondOrLongerIsOneCell() {
        histogram.add(500 * MILLISECOND);
        histogram.add(60_000 * MILLISECOND);
        histogram.add(Long.MAX_VALUE);

        assertThat(histogram.medianMicros()).isEqualTo(500_125);
    }

    @Test
    void staysRightWhenACellCanTakeNoMore() {
        for (int i = 0; i < 200_000; i++) {
            histogram.add(10 * MILLISECOND);
        }

        assertThat(histogram.medianMicros()).isEqualTo(10_125);
    }
}
