package dev.naadam.loadtest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Virtual time: ticks of 10 ms, the numbers are milliseconds. */
class LatencyBookTest {

    private static final long MILLI = 1_000_000;

    private final Measurements into = new Measurements();
    private long notApplied;
    private final LatencyBook book = new LatencyBook(into, () -> notApplied);

    @Test
    void measuresFromTheIntendedTimeToTheStateThatSettlesTheTick() {
        sent(1, 100);

        book.settle(1, 130 * MILLI);
        book.close();

        assertThat(into.inputLatency.getTotalCount()).isEqualTo(1);
        assertThat(longestMillis()).isEqualTo(30);
        assertThat(into.inputsApplied).isEqualTo(1);
    }

    @Test
    void waitsForTheStateOfItsTick() {
        sent(5, 100);

        book.settle(4, 130 * MILLI);
        book.settle(6, 150 * MILLI);
        book.close();

        assertThat(longestMillis()).isEqualTo(50);
    }

    @Test
    void doesNotTakeAnInputThatItsTickDidWithoutForALatency() {
        sent(1, 100);
        sent(2, 110);
        notApplied = 1;

        book.settle(2, 140 * MILLI);
        book.close();

        assertThat(into.inputsNotApplied).isEqualTo(1);
        assertThat(into.inputsApplied).isEqualTo(1);
        assertThat(into.inputLatency.getTotalCount()).isEqualTo(1);
    }

    @Test
    void leavesOutTheShortestWhenItDoesNotKnowWhichWereNotApplied() {
        sent(1, 100);
        sent(2, 135);
        notApplied = 1;

        book.settle(2, 140 * MILLI);
        book.close();

        assertThat(longestMillis()).isEqualTo(40);
        assertThat(into.inputLatency.getMinValue()).isGreaterThan(39 * MILLI);
    }

    @Test
    void asksForVerdictsOncePerBatch() {
        int[] asked = {0};
        LatencyBook counting = new LatencyBook(into, () -> ++asked[0] * 0L);
        for (int tick = 1; tick <= 4 * LatencyBook.BATCH; tick++) {
            counting.sent(tick, 0, true);
        }

        counting.settle(4 * LatencyBook.BATCH, MILLI);

        assertThat(asked[0]).isEqualTo(4);
    }

    @Test
    void leavesOutWhatIsNotMeantForTheWindow() {
        book.sent(1, 100 * MILLI, false);
        sent(2, 110);

        book.settle(2, 120 * MILLI);
        book.close();

        assertThat(into.inputsSent).isEqualTo(1);
        assertThat(longestMillis()).isEqualTo(10);
    }

    @Test
    void doesNotBlameTheWindowForWhatWasLostBefore() {
        for (int tick = 1; tick <= LatencyBook.BATCH; tick++) {
            book.sent(tick, 0, false);
        }
        notApplied = 7;
        book.settle(LatencyBook.BATCH, MILLI);
        sent(LatencyBook.BATCH + 1, 100);

        book.settle(LatencyBook.BATCH + 1, 110 * MILLI);
        book.close();

        assertThat(into.inputsNotApplied).isZero();
        assertThat(into.inputsApplied).isEqualTo(1);
    }

    @Test
    void countsWhatNoStateEverSettlesAsUnanswered() {
        sent(1, 100);
        sent(2, 110);

        book.settle(1, 120 * MILLI);
        book.close();

        assertThat(into.inputsUnanswered).isEqualTo(1);
        assertThat(into.inputLatency.getTotalCount()).isEqualTo(1);
    }

    @Test
    void givesUpTheOldestWhenTooManyWait() {
        for (int tick = 1; tick <= LatencyBook.MAX_PENDING + 3; tick++) {
            sent(tick, 0);
        }

        book.settle(LatencyBook.MAX_PENDING + 3, MILLI);
        book.close();

        assertThat(into.inputsUnanswered).isEqualTo(3);
        assertThat(into.inputsApplied).isEqualTo(LatencyBook.MAX_PENDING);
    }

    private void sent(long tick, long intendedMillis) {
        book.sent(tick, intendedMillis * MILLI, true);
    }

    private long longestMillis() {
        // three digits are exact
        return Math.round(into.inputLatency.getMaxValue() / (double) MILLI);
    }
}
