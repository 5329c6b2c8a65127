package dev.naadam.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.game.Fixed;
import dev.naadam.game.ViewFrame;
import org.junit.jupiter.api.Test;

class ArenaShotsTest {

    private static final int NORTH = 16384;

    private final ArenaShots shots = new ArenaShots(ArenaRules.ARENA, 60);

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
            long x = new ArenaShots(ArenaRules.ARENA, tickRateHz).positionX(0, 5000, tickRateHz);

            assertThat(x).isCloseTo(shots.positionX(0, 5000, 60), within(1L));
        }
    }

    @Test
    void itsAgeIsKnownFromTheLowBitsOfItsTick() {
        for (long born = 1; born < 600; born++) {
            for (int age = 1; age <= 128; age++) {
                assertThat(ArenaShots.ageTicks(born + age - 1, ArenaShots.bornTick(born)))
                        .isEqualTo(age);
            }
        }
    }

    @Test
    void whatAClientDrawsIsWhatHits() {
        TestMatch match = TestMatch.of(ArenaRules.ARENA, 0, 1).place(0, 10, 10).place(1, 20, 10);
        ViewFrame view = new ViewFrame(ArenaView.schema(ArenaRules.ARENA));
        match.press(0, 0, 0, 300, true).step(1).silence();

        while (match.state.hp[1] == 100) {
            match.step(1);
            match.view(view);
            if (!view.isPresent(ArenaView.SHOTS, 0)) {
                break;
            }
            int age = ArenaShots.ageTicks(match.state.tick, view.get(ArenaView.SHOTS, 0, ArenaView.SHOT_BORN_TICK));
            int aim = view.get(ArenaView.SHOTS, 0, ArenaView.SHOT_AIM);
            long x = shots.positionX(view.get(ArenaView.SHOTS, 0, ArenaView.SHOT_X), aim, age);
            long y = shots.positionY(view.get(ArenaView.SHOTS, 0, ArenaView.SHOT_Y), aim, age);
            long dx = x - match.state.x[1];
            long dy = y - match.state.y[1];
            assertThat(dx * dx + dy * dy)
                    .as("a shot still in the air is not within half a metre of a living enemy")
                    .isGreaterThanOrEqualTo(Fixed.ONE * Fixed.ONE / 4);
        }

        assertThat(match.state.hp[1]).isEqualTo(75);
    }

    @Test
    void theRowsOfAShotNameItsOwner() {
        assertThat(ArenaView.ownerOf(0)).isZero();
        assertThat(ArenaView.ownerOf(9)).isZero();
        assertThat(ArenaView.ownerOf(10)).isEqualTo(1);
        assertThat(ArenaView.ownerOf(99)).isEqualTo(9);
    }
}
