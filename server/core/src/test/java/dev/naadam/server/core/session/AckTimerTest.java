package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AckTimerTest {

    private final AckTimer timer = new AckTimer();

    @Test
    void timesTheFirstStateAfterAPing() {
        timer.arm();
        timer.left(100, 5_000);
        timer.left(101, 6_000);

        assertThat(timer.acknowledged(99, 8_000)).isNegative();
        assertThat(timer.acknowledged(100, 9_000)).isEqualTo(4_000);
    }

    @Test
    void timesNothingBetweenTwoPings() {
        timer.left(100, 5_000);
        assertThat(timer.acknowledged(100, 9_000)).isNegative();

        timer.arm();
        timer.left(101, 10_000);
        timer.acknowledged(101, 11_000);
        timer.left(102, 12_000);

        assertThat(timer.acknowledged(102, 13_000)).isNegative();
    }

    @Test
    void anAcknowledgementOfALaterStateEndsItToo() {
        timer.arm();
        timer.left(100, 5_000);

        assertThat(timer.acknowledged(103, 70_000)).isEqualTo(65_000);
    }

    @Test
    void anotherPingDoesNotMakeAStateThatWasNeverAcknowledgedYoung() {
        timer.arm();
        timer.left(100, 5_000);
        timer.arm();
        timer.left(130, 500_000);

        assertThat(timer.acknowledged(130, 600_000)).isEqualTo(595_000);
    }
}
