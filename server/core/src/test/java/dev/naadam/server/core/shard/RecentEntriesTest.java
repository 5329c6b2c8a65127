package dev.naadam.server.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a log keeps for a successor's replay. */
class RecentEntriesTest {

    private static final long SECOND = 1_000_000_000;

    private final RecentEntries recent = new RecentEntries();

    @Test
    void keepsEverythingOfAYoungLog() {
        for (int second = 0; second < RecentEntries.SECONDS - 1; second++) {
            assertThat(recent.first(100L * second, second * SECOND, 0)).isEqualTo(1);
        }
    }

    @Test
    void keepsWhatWasWrittenInTheLastSeconds() {
        long first = 0;
        for (int second = 0; second <= 20; second++) {
            first = recent.first(100L * second, second * SECOND, 0);
        }

        assertThat(first)
                .as("behind what had been written seven to eight seconds ago")
                .isEqualTo(1301);
        assertThat(recent.first(2050, 20 * SECOND + SECOND / 2, 0)).isEqualTo(1301);
    }

    @Test
    void keepsEverythingOfTheNextLog() {
        for (int second = 0; second <= 20; second++) {
            assertThat(recent.first(100L * second, second * SECOND, 0)).isPositive();
        }

        recent.reset();

        assertThat(recent.first(5, 21 * SECOND, 0)).isEqualTo(1);
    }

    @Test
    void keepsWhatWaitsToBeStoredElsewhere() {
        for (int second = 0; second <= 20; second++) {
            recent.first(100L * second, second * SECOND, 0);
        }

        for (int waited = 1; waited <= RecentEntries.MAX_SECONDS - RecentEntries.SECONDS; waited++) {
            int second = 20 + waited;
            assertThat(recent.first(100L * second, second * SECOND, waited * SECOND))
                    .as("after " + waited + " s")
                    .isEqualTo(1301);
        }
    }

    @Test
    void goesOnWithoutPartsThatWaitForMoreThanAMinute() {
        long first = 0;
        for (int second = 0; second <= 200; second++) {
            first = recent.first(100L * second, second * SECOND, second * SECOND);
        }

        assertThat(first).isEqualTo(100L * (201 - RecentEntries.MAX_SECONDS) + 1);
    }
}
