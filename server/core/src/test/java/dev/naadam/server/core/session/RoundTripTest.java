package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.ManualClock;
import dev.naadam.testkit.SeededEntropy;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long START = new ManualClock(Long.MAX_VALUE - MILLISECOND).nanos();

    private final RoundTrip roundTrip = new RoundTrip(new SeededEntropy(5));

    @Test
    void pingsAtOnceAndThenAtTheIntervalThatItIsAskedFor() {
        assertThat(roundTrip.isDue(500 * MILLISECOND, START)).isTrue();
        roundTrip.ping(START);

        assertThat(roundTrip.isDue(500 * MILLISECOND, START + 500 * MILLISECOND - 1))
                .isFalse();
        assertThat(roundTrip.isDue(500 * MILLISECOND, START + 500 * MILLISECOND))
                .isTrue();
    }

    @Test
    void theFirstEchoIsTheMeasurementAndLaterOnesMoveItByAnEighth() {
        assertThat(roundTrip.smoothedNanos()).isNegative();

        assertThat(roundTrip.pong(roundTrip.ping(START), START + 40 * MILLISECOND))
                .isTrue();
        assertThat(roundTrip.smoothedNanos()).isEqualTo(40 * MILLISECOND);
        roundTrip.pong(roundTrip.ping(START), START + 120 * MILLISECOND);

        assertThat(roundTrip.smoothedNanos()).isEqualTo(50 * MILLISECOND);
        assertThat(roundTrip.newestNanos()).isEqualTo(120 * MILLISECOND);
    }

    @Test
    void stampsComeFromTheEntropyAndNoneCanBeGuessedFromAnother() {
        SeededEntropy sameEntropy = new SeededEntropy(5);

        for (int i = 0; i < 20; i++) {
            assertThat(roundTrip.ping(START)).isEqualTo(sameEntropy.nextLong());
        }
    }

    @Test
    void anEchoOfNothingIsRefused() {
        long stamp = roundTrip.ping(START);

        assertThat(roundTrip.pong(stamp + 1, START)).isFalse();
        assertThat(roundTrip.pong(0, START)).isFalse();
        assertThat(roundTrip.smoothedNanos()).isNegative();
    }

    @Test
    void anEchoCountsOnce() {
        long stamp = roundTrip.ping(START);
        roundTrip.pong(stamp, START + 40 * MILLISECOND);

        assertThat(roundTrip.pong(stamp, START + 400 * MILLISECOND)).isFalse();
        assertThat(roundTrip.smoothedNanos()).isEqualTo(40 * MILLISECOND);
    }

    @Test
    void theOldestOfEightIsGivenUp() {
        long oldest = roundTrip.ping(START);
        long second = roundTrip.ping(START);
        for (int i = 0; i < 7; i++) {
            roundTrip.ping(START);
        }

        assertThat(roundTrip.pong(oldest, START + 1)).isFalse();
        assertThat(roundTrip.pong(second, START + 1)).isTrue();
    }
}
