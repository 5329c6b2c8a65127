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
    void manyMatchesAreSpreadEvenlyOverAllSlots() {
        assertThat(load(16, 300)).containsOnly(18, 19);
        assertThat(load(12, 300)).containsOnly(25);
    }

    @Test
    void fewMatchesUseFewSlotsThatAreEvenlyApart() {
        assertThat(load(8, 16)).containsExactly(16, 0, 0, 0, 0, 0, 0, 0);
        assertThat(load(8, 32)).containsExactly(16, 0, 0, 0, 16, 0, 0, 0);
        assertThat(load(8, 40)).containsExactly(16, 0, 4, 0, 16, 0, 4, 0);
    }

    @Test
    void aPlaceThatWasGivenBackIsTakenNext() {
        Slots slots = new Slots(4);
        for (int match = 0; match < 64; match++) {
            slots.take();
        }

        slots.release(2);

        assertThat(slots.take()).isEqualTo(2);
        assertThat(slots.take()).isZero();
    }

    @Test
    void matchesThatAreOverMakeItFewAgain() {
        Slots slots = new Slots(4);
        int[] taken = new int[64];
        for (int match = 0; match < 64; match++) {
            taken[match] = slots.take();
        }
        for (int slot : taken) {
            slots.release(slot);
        }

        assertThat(slots.take()).isZero();
        assertThat(slots.take()).isZero();
    }

    @Test
    void matchesWithALogShareSlotsThatAreFourMillisecondsApart() {
        assertThat(fewLoad(16, 60)).containsExactly(25, 0, 0, 0, 25, 0, 0, 0, 25, 0, 0, 0, 25, 0, 0, 0);
        assertThat(fewLoad(16, 128)).containsExactly(50, 0, 0, 0, 0, 0, 0, 0, 50, 0, 0, 0, 0, 0, 0, 0);
        assertThat(fewLoad(1, 128)).containsExactly(100);
    }

    private static int[] fewLoad(int perTick, int rateHz) {
        Slots slots = new Slots(perTick);
        int[] load = new int[perTick];
        for (int match = 0; match < 100; match++) {
            load[slots.takeOfFew(rateHz)]++;
        }
        return load;
    }

    private static int[] load(int perTick, int matches) {
        Slots slots = new Slots(perTick);
        int[] load = new int[perTick];
        for (int match = 0; match < matches; match++) {
            load[slots.take()]++;
        }
        return load;
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
