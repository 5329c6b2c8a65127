package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickScheduleTest {

    private static final long SECOND = 1_000_000_000;

    /** Just before the overflow: a clock may begin anywhere. */
    private static final long START = new ManualClock(Long.MAX_VALUE - SECOND).nanos();

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 128})
    void doesNotDriftInAnHour(int rateHz) {
        TickSchedule schedule = new TickSchedule(rateHz, START);

        for (int tick = 0; tick < 3600 * rateHz; tick++) {
            long due = schedule.dueNanos();
            schedule.advance();
            assertThat(schedule.dueNanos() - due).isBetween(SECOND / rateHz, SECOND / rateHz + 1);
        }

        assertThat(schedule.dueNanos() - START).isEqualTo(3600 * SECOND);
    }

    @Test
    void isCaughtUpWhenItIsAQuarterOfASecondBehind() {
        TickSchedule schedule = new TickSchedule(60, START);

        assertThat(schedule.slipIfFarBehind(START + 250_000_000)).isFalse();

        assertThat(schedule.dueNanos()).isEqualTo(START);
    }

    @Test
    void movesByWholeTicksWhenItIsFurtherBehind() {
        TickSchedule schedule = new TickSchedule(50, START);
        long now = START + 1_234_000_000;

        assertThat(schedule.slipIfFarBehind(now)).isTrue();

        assertThat(schedule.dueNanos() - START).isEqualTo(1_220_000_000);
        schedule.advance();
        assertThat(schedule.dueNanos() - START).isEqualTo(1_240_000_000);
        assertThat(schedule.slipIfFarBehind(now)).isFalse();
    }

    @Test
    void isNotMovedByBeingEarly() {
        TickSchedule schedule = new TickSchedule(50, START);

        assertThat(schedule.slipIfFarBehind(START - 10 * SECOND)).isFalse();
        assertThat(schedule.dueNanos()).isEqualTo(START);
    }
}
