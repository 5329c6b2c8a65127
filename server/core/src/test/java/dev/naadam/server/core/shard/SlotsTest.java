package dev.naadam.server.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsTest {

    private static final long SECOND = 1_000_000_000;
    private static final long ORIGIN = new ManualClock(Long.MAX_VALUE - SECOND).nanos();

    @Test
    void matchesAreSpreadEvenly() {
        Slots slots = new Slots(16);
        int[] load = new int[16];

        for (int match = 0; match < 100; match++) {
            load[slots.take()]++;
        }

        assertThat(load).containsOnly(6, 7);
    }

    @Test
    void aPlaceThatWasGivenBackIsTakenNext() {
        Slots slots = new Slots(4);
        for (int match = 0; match < 8; match++) {
            slots.take();
        }

        slots.release(2);

        assertThat(slots.take()).isEqualTo(2);
        assertThat(slots.take()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 128})
    void theFirstTimeIsTheNextOneOfTheSlotOnTheCommonGrid(int rateHz) {
        Slots slots = new Slots(16);
        long tickNanos = SECOND / rateHz;

        for (int slot = 0; slot < 16; slot++) {
            long due = slots.firstDueNanos(slot, rateHz, ORIGIN + 12_345_678, ORIGIN);

            assertThat(due - (ORIGIN + 12_345_678)).isBetween(1L, 2 * tickNanos);
            assertThat(Math.round((due - ORIGIN) * 16.0 * rateHz / SECOND) % 16).isEqualTo(slot);
        }
    }

    @Test
    void aServerThatRanForAYearStillFindsTheNextTime() {
        Slots slots = new Slots(64);
        long year = 366 * 86_400 * SECOND;

        long due = slots.firstDueNanos(63, 128, ORIGIN + year, ORIGIN);

        assertThat(due - (ORIGIN + year)).isBetween(1L, 2 * SECOND / 128);
    }
}
