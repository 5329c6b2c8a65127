package dev.naadam.arena.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.game.Fixed;
import org.junit.jupiter.api.Test;

class FootingTest {

    private static final long STEP = Fixed.ONE / 12;

    private final Footing footing = new Footing(TestMap.withWalls("10 10 2 6", "20 10 1 1", "20 12 1 9"));

    @Test
    void aWallStopsAPlayer() {
        go(7, 12, 1, 0);

        assertThat(x()).isEqualTo(9.6, within(0.001));
        assertThat(y()).isEqualTo(12);
    }

    @Test
    void aPlayerSlidesAlongAWallAtTheSpeedThatIsLeft() {
        go(9.6, 11, 1, 1);

        assertThat(x()).isEqualTo(9.6, within(0.001));
        assertThat(y()).isEqualTo(11 + 60 / 12.0, within(0.001));
    }

    @Test
    void aPlayerFitsThroughAGapOfOneMetre() {
        go(17, 11.5, 1, 0);

        assertThat(x()).isEqualTo(22, within(0.001));
    }

    @Test
    void theEdgeOfTheMapStopsAPlayer() {
        go(2, 38, -1, 1);

        assertThat(x()).isEqualTo(0.4, within(0.001));
        assertThat(y()).isEqualTo(39.6, within(0.001));
    }

    /** Sixty steps of a twelfth of a metre. */
    private void go(double fromX, double fromY, int stepX, int stepY) {
        footing.put((long) (fromX * Fixed.ONE), (long) (fromY * Fixed.ONE));
        for (int i = 0; i < 60; i++) {
            footing.put(footing.x() + stepX * STEP, footing.y() + stepY * STEP);
        }
    }

    private double x() {
        return (double) footing.x() / Fixed.ONE;
    }

    private double y() {
        return (double) footing.y() / Fixed.ONE;
    }
}
