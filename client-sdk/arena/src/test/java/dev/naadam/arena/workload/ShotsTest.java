package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.game.Fixed;
import dev.naadam.game.ViewFrame;
import org.junit.jupiter.api.Test;

class ShotsTest {

    private static final int NORTH = 16384;

    private final Shots shots = new Shots(60);

    @Test
    void aShotFliesThirtyMetresInASecondAlongItsAim() {
        assertThat(shots.positionX(64, 0, 60)).isEqualTo(Fixed.of(31));
        assertThat(shots.positionY(64, 0, 60)).isEqualTo(Fixed.of(1));
        assertThat(shots.positionX(64, NORTH, 60)).isEqualTo(Fixed.of(1));
        assertThat(shots.positionY(64, NORTH, 60)).isEqualTo(Fixed.of(31));
    }

    @Test
    void itStartsWithHalfAMetreOnTheTickItIsFired() {
        assertThat(shots.positionX(0, 0, 1)).isEqualTo(Fixed.ONE / 2);
    }

    @Test
    void itFliesAtTheSameSpeedAtEveryTickRate() {
        for (int tickRateHz = 20; tickRateHz <= 128; tickRateHz++) {
            long x = new Shots(tickRateHz).positionX(0, 5000, tickRateHz);

            assertThat(x).isCloseTo(shots.positionX(0, 5000, 60), within(1L));
        }
    }

    @Test
    void theEightLowBitsOfItsTickTellItsAge() {
        for (int born = 1; born < 600; born++) {
            for (int age = 1; age <= 128; age++) {
                assertThat(ageTicks(born + age - 1, Shots.bornTick(born))).isEqualTo(age);
            }
        }
    }

    @Test
    void whatAClientDrawsIsWhatHits() {
        TestMatch match = TestMatch.of(0, 1).place(0, 10, 10).place(1, 20, 10);
        ViewFrame view = new ViewFrame(Arena10View.SCHEMA);
        match.press(0, 0, 0, 300, true).step(1).silence();

        int ticksDrawn = 0;
        for (match.view(view);
                view.isPresent(Arena10View.SHOTS, 0);
                match.step(1).view(view)) {
            assertThat(squareToTarget(view, match))
                    .as("a shot still in the air is not within half a metre of a living enemy")
                    .isGreaterThanOrEqualTo(Fixed.ONE * Fixed.ONE / 4);
            ticksDrawn++;
        }

        assertThat(ticksDrawn).isEqualTo(19);
        assertThat(match.state.hp[1]).isEqualTo(75);
    }

    private long squareToTarget(ViewFrame view, TestMatch match) {
        int age = ageTicks(match.state.tick, view.get(Arena10View.SHOTS, 0, Arena10View.SHOT_BORN_TICK));
        int aim = view.get(Arena10View.SHOTS, 0, Arena10View.SHOT_AIM);
        long dx = shots.positionX(view.get(Arena10View.SHOTS, 0, Arena10View.SHOT_X), aim, age) - match.state.x[1];
        long dy = shots.positionY(view.get(Arena10View.SHOTS, 0, Arena10View.SHOT_Y), aim, age) - match.state.y[1];
        return dx * dx + dy * dy;
    }

    /** As a client reckons it from the view of a tick; a shot has flown for one tick in the tick in which it is fired. */
    private static int ageTicks(int tick, int bornTick) {
        return (tick - bornTick & 0xFF) + 1;
    }
}
