package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovementTest {

    /** What 60 roundings down to 1/65536 m can add up to. */
    private static final Offset<Double> ROUNDING = within(0.005);

    private final TestMatch match = TestMatch.of(0).place(0, 50, 50);

    @Test
    void aFullStickMovesFiveMetresASecond() {
        match.press(0, 127, 0, 0, false).step(60);

        assertThat(match.x(0)).isEqualTo(55, ROUNDING);
        assertThat(match.y(0)).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 33, 128})
    void theSpeedIsTheSameAtEveryTickRate(int tickRateHz) {
        TestMatch other = TestMatch.with(tickRateHz, "", "", 0).place(0, 50, 50);

        other.press(0, 0, -127, 0, false).step(tickRateHz);

        assertThat(other.y(0)).isEqualTo(45, ROUNDING);
    }

    @Test
    void halfAStickMovesHalfAsFast() {
        match.press(0, 0, 64, 0, false).step(60);

        assertThat(match.y(0)).isEqualTo(50 + 5 * 64.0 / 127, ROUNDING);
    }

    @Test
    void theDiagonalIsNoFaster() {
        match.press(0, 127, 127, 0, false).step(60);

        assertThat(Math.hypot(match.x(0) - 50, match.y(0) - 50)).isEqualTo(5, ROUNDING);
        assertThat(match.x(0)).isEqualTo(match.y(0));
    }

    @Test
    void minus128CountsAsMinus127() {
        match.press(0, -128, 0, 0, false).step(1);

        assertThat(match.state.stickX[0]).isEqualTo(-127);
    }

    @Test
    void oppositeSticksAreExactlyOpposite() {
        match.press(0, 101, -37, 0, false).step(40);
        match.press(0, -101, 37, 0, false).step(40);

        assertThat(match.x(0)).isEqualTo(50);
        assertThat(match.y(0)).isEqualTo(50);
    }

    @Test
    void theEdgeOfTheMapStopsAPlayer() {
        match.place(0, 99.9, 0.1).press(0, 127, -127, 0, false).step(10);

        assertThat(match.x(0)).isEqualTo(100);
        assertThat(match.y(0)).isZero();
    }

    @Test
    void withoutAnInputThePlayerKeepsMovingAndAimingButDoesNotFire() {
        match.press(0, 127, 0, 777, true).step(1);

        match.silence().step(59);

        assertThat(match.x(0)).isEqualTo(55, ROUNDING);
        assertThat(match.state.aim[0]).isEqualTo(777);
        assertThat(match.state.shots[0]).isEqualTo(1);
    }

    @Test
    void theDeadDoNotMove() {
        match.state.hp[0] = 0;
        match.state.respawnTicks[0] = 100;

        match.press(0, 127, 127, 0, true).step(10);

        assertThat(match.x(0)).isEqualTo(50);
        assertThat(match.state.shots[0]).isZero();
    }
}
