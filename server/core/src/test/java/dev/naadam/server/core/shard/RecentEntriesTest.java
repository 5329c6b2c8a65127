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
            assertThat(recent.first(100L * second, second * SECOND)).isEqualTo(1);
        }
    }

    @Test
    void keepsWhatWasWrittenInTheLastSeconds() {
        long first = 0;
        for (int second = 0; second <= 20; second++) {
            first = recent.first(100L * second, second * SECOND);
        }

        assertThat(first)
                .as("behind what had been written seven to eight seconds ago")
                .isEqualTo(1301);
        assertThat(recent.first(2050, 20 * SECOND + SECOND / 2)).isEqualTo(1301);
    }

    @Test
    void keepsEverythingOfTheNextLog() {
        for (int second = 0; second <= 20; second++) {
            assertThat(recent.first(100L * second, second * SECOND)).isPositive();
        }

        recent.reset();

        assertThat(recent.first(5, 21 * SECOND)).isEqualTo(1);
    }
}
