package dev.naadam.arena.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.game.Fixed;
import org.junit.jupiter.api.Test;

class BearingTest {

    @Test
    void theFourAxesAreQuarterTurns() {
        assertThat(Bearing.of(5, 0)).isZero();
        assertThat(Bearing.of(0, 5)).isEqualTo(16384);
        assertThat(Bearing.of(-5, 0)).isEqualTo(32768);
        assertThat(Bearing.of(0, -5)).isEqualTo(49152);
    }

    @Test
    void noVectorHasTheAngleZero() {
        assertThat(Bearing.of(0, 0)).isZero();
    }

    @Test
    void everyAngleIsFoundAgain() {
        for (int angle = 0; angle < Fixed.TURN; angle += 7) {
            long dx = Fixed.cos(angle) * 1000;
            long dy = Fixed.sin(angle) * 1000;

            assertThat(Bearing.of(dx, dy)).isCloseTo(angle, within(1));
        }
    }
}
