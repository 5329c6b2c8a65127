package dev.naadam.server.core.region.rtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void takesTheMinimumOfNineAndTheTwentyFifthPercentileOfTen() {
        assertThat(samples(9).estimateMicros()).isEqualTo(100);
        assertThat(samples(10).estimateMicros()).isEqualTo(300);
        assertThat(samples(14).estimateMicros()).isEqualTo(400);
    }

    @Test
    void quantilesAreSamplesThatWereSeen() {
        Samples samples = samples(14);

        assertThat(samples.quantileMicros(1)).isEqualTo(100);
        assertThat(samples.quantileMicros(500)).isEqualTo(700);
        assertThat(samples.quantileMicros(950)).isEqualTo(1_400);
        assertThat(samples.quantileMicros(1_000)).isEqualTo(1_400);
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        Samples shuffled = new Samples(new long[] {900, 100, 500, 300, 700, 200, 400, 800, 600, 1_000});

        assertThat(shuffled.estimateMicros()).isEqualTo(samples(10).estimateMicros());
        assertThat(shuffled.minMicros()).isEqualTo(100);
        assertThat(shuffled.count()).isEqualTo(10);
    }

    @Test
    void refusesNoSamplesAndQuantilesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Samples(new long[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> samples(3).quantileMicros(0));
        assertThatIllegalArgumentException().isThrownBy(() -> samples(3).quantileMicros(1_001));
    }

    @Test
    void jitterGoesASixteenthOfTheWayToEachDifference() {
        Jitter jitter = new Jitter();

        jitter.add(20_000);
        assertThat(jitter.micros()).isZero();
        jitter.add(36_000);
        assertThat(jitter.micros()).isEqualTo(1_000);
        jitter.add(20_000);
        assertThat(jitter.micros()).isEqualTo(1_937);
    }

    @Test
    void jitterRoundsWhatItForgetsAsTheRfcDoes() {
        Jitter jitter = new Jitter();

        for (long micros : new long[] {100, 108, 100}) {
            jitter.add(micros);
        }

        assertThat(jitter.micros()).isZero();
    }

    @Test
    void jitterOfASteadyPathIsNone() {
        Jitter jitter = new Jitter();

        LongStream.range(0, 50).forEach(i -> jitter.add(20_000));

        assertThat(jitter.micros()).isZero();
    }

    /** 100, 200 and so on. */
    private static Samples samples(int count) {
        return new Samples(LongStream.rangeClosed(1, count).map(i -> 100 * i).toArray());
    }
}
