package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GunTest {

    private final TestMatch match = TestMatch.of(0).place(0, 50, 50).press(0, 0, 0, 0, true);

    @Test
    void theFirstTickWithTheButtonFires() {
        match.step(1);

        assertThat(match.state.shots[0]).isEqualTo(1);
        assertThat(match.state.ammo[0]).isEqualTo(29);
    }

    @Test
    void sixTicksLieBetweenTwoShots() {
        match.step(6);
        assertThat(match.state.shots[0]).isEqualTo(1);

        match.step(1);
        assertThat(match.state.shots[0]).isEqualTo(2);
    }

    @Test
    void otherButtonsDoNotFire() {
        byte[] input = {0, 0, 0, 0, (byte) 0xFE};

        assertThat(Input.fire(input, 0)).isFalse();
    }

    @Test
    void anEmptyGunReloadsInSixtyTicks() {
        match.step(29 * 6 + 1);
        assertThat(match.state.ammo[0]).isZero();

        match.step(59);
        assertThat(match.state.ammo[0]).isZero();
        assertThat(match.state.shots[0]).isEqualTo(30);

        match.step(1);
        assertThat(match.state.shots[0]).as("fires again at once").isEqualTo(31);
        assertThat(match.state.ammo[0]).isEqualTo(29);
    }

    @Test
    void aShotFliesForSixtyTicks() {
        match.step(1).silence();

        match.step(58);
        assertThat(match.airborne(0)).isEqualTo(1);

        match.step(1);
        assertThat(match.airborne(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 24, 25, 30, 60, 64, 97, 127, 128})
    void neverMoreThanTenShotsOfAPlayerFly(int tickRateHz) {
        TestMatch other = TestMatch.with(tickRateHz, "", "", 0).place(0, 50, 50).press(0, 0, 0, 0, true);

        for (int tick = 0; tick < 3 * tickRateHz; tick++) {
            other.step(1);
            assertThat(other.airborne(0)).isLessThanOrEqualTo(10);
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 2, 20, 60", "60, 6, 60, 180", "128, 13, 128, 384", "24, 3, 24, 72"})
    void durationsAreRoundedUpToTicks(int tickRateHz, int cooldownTicks, int secondTicks, int respawnTicks) {
        Pace pace = Pace.of(new GameSetup(tickRateHz, List.of(0), new TreeMap<>()));

        assertThat(pace.cooldownTicks()).isEqualTo(cooldownTicks);
        assertThat(pace.reloadTicks()).isEqualTo(secondTicks);
        assertThat(pace.shotLifeTicks()).isEqualTo(secondTicks);
        assertThat(pace.respawnTicks()).isEqualTo(respawnTicks);
    }
}
