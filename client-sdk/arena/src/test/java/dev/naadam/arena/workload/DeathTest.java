package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Fixed;
import org.junit.jupiter.api.Test;

class DeathTest {

    private static final int WEST = 32768;

    @Test
    void theFourthHitKills() {
        TestMatch match = oneHitFromDeath();

        match.step(1);

        assertThat(match.state.isAlive(1)).isFalse();
        assertThat(match.state.kills[0]).isEqualTo(1);
        assertThat(match.state.deaths[1]).isEqualTo(1);
        assertThat(match.events).containsExactly("kill 0 1");
    }

    @Test
    void aHitNeverTakesMoreThanIsLeft() {
        TestMatch match = oneHitFromDeath();
        match.state.hp[1] = 10;

        match.step(1);

        assertThat(match.state.damage[0]).isEqualTo(10);
        assertThat(match.state.hp[1]).isZero();
    }

    @Test
    void theDeadComeBackAfter180TicksWithEverything() {
        TestMatch match = oneHitFromDeath();
        match.state.ammo[1] = 3;
        match.step(1).silence();

        match.step(179);
        assertThat(match.state.isAlive(1)).isFalse();

        match.step(1);
        assertThat(match.state.hp[1]).isEqualTo(100);
        assertThat(match.state.ammo[1]).isEqualTo(30);
        assertThat(match.events).containsExactly("kill 0 1", "respawn 1");
    }

    @Test
    void theyComeBackAnywhereOnTheGrid() {
        TestMatch match = oneHitFromDeath();

        match.step(1).silence().step(180);

        assertThat(match.state.x[1] % (Fixed.ONE / 64)).isZero();
        assertThat(match.state.y[1] % (Fixed.ONE / 64)).isZero();
    }

    @Test
    void aShotOutlivesItsOwner() {
        TestMatch match = TestMatch.of(0, 1).place(0, 10, 10).place(1, 20, 10);
        match.press(1, 0, 0, WEST, true).step(1).silence();
        match.state.hp[1] = 0;
        match.state.respawnTicks[1] = 180;

        match.step(30);

        assertThat(match.state.hp[0]).isEqualTo(75);
    }

    /** Slot 0 fires at the neighbour in the next tick. */
    private static TestMatch oneHitFromDeath() {
        TestMatch match = TestMatch.of(0, 1).place(0, 10, 10).place(1, 10.5, 10);
        match.state.hp[1] = 25;
        return match.press(0, 0, 0, 0, true);
    }
}
