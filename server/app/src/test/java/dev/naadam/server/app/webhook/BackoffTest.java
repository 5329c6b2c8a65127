package dev.naadam.server.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pauses grow, and no two receivers keep the same. {@code -Dsim.seed} replays a run. */
final class BackoffTest {

    private static final long RANDOM_SEED = Long.getLong("sim.seed", 20_261_123);

    private final SplittableRandom random = new SplittableRandom(RANDOM_SEED);
    private final Backoff backoff = new Backoff(random::nextBytes);

    @ParameterizedTest
    @CsvSource({
        "1, 5000",
        "2, 20000",
        "3, 80000",
        "4, 320000",
        "5, 1280000",
        "6, 5120000",
        "7, 7200000",
        "1000, 7200000"
    })
    void staysWithinAQuarterOfItsSchedule(int attempt, long usualMillis) {
        long least = Long.MAX_VALUE;
        long most = 0;

        for (int i = 0; i < 1_000; i++) {
            long pause = backoff.pauseMillis(attempt, 0);
            least = Math.min(least, pause);
            most = Math.max(most, pause);
        }

        assertThat(least).as("seed " + RANDOM_SEED).isBetween(usualMillis * 75 / 100, usualMillis * 77 / 100);
        assertThat(most).as("seed " + RANDOM_SEED).isBetween(usualMillis * 123 / 100, usualMillis * 125 / 100);
    }

    @Test
    void givesAReceiverTheTimeItAsksForUpToTwoHours() {
        assertThat(backoff.pauseMillis(1, 60_000)).isEqualTo(60_000);
        assertThat(backoff.pauseMillis(1, 86_400_000)).isEqualTo(7_200_000);
        assertThat(backoff.pauseMillis(4, 1_000)).isGreaterThan(200_000);
    }

    @Test
    void comesToSomeSeventeenAttemptsADay() {
        long atMillis = 0;
        int attempts = 1;

        while (atMillis < 86_400_000) {
            atMillis += backoff.pauseMillis(attempts, 0);
            attempts++;
        }

        assertThat(attempts).isBetween(15, 25);
    }
}
