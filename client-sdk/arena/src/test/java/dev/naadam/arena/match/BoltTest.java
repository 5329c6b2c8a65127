package dev.naadam.arena.match;

import static dev.naadam.arena.match.TestMatch.EAST;
import static dev.naadam.arena.match.TestMatch.NORTH;
import static dev.naadam.arena.match.TestMatch.WEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.arena.map.TestMap;
import dev.naadam.arena.view.ArenaBolts;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.ViewFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoltTest {

    private final TestMatch match = thrower(60);

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 128})
    void aBoltFliesTwelveMetresASecondAndTakes80(int tickRateHz) {
        TestMatch other = thrower(tickRateHz).place(1, 22.5, 20);

        other.shoot(0, EAST).step(tickRateHz - 2);
        assertThat(other.state.hp[1]).isEqualTo(100);
        other.step(2);

        assertThat(other.state.hp[1]).isEqualTo(20);
        assertThat(other.state.boltTick[0]).isZero();
    }

    @Test
    void itIsReloadedForASecondAndAHalfAfterEachOfFive() {
        match.place(1, 38, 2).press(0, input -> input.aim(NORTH).fire(0, 0));

        match.step(1 + 90);
        assertThat(match.state.shots[0]).isEqualTo(1);
        match.step(1);
        assertThat(match.state.shots[0]).isEqualTo(2);
        match.step(1000);

        assertThat(match.state.shots[0]).isEqualTo(5);
    }

    @Test
    void aWallStopsIt() {
        TestMatch walled = TestMatch.on(TestMap.withWalls("14 18 1 4"), 60, 0, 1)
                .place(0, 10, 20)
                .place(1, 17, 20);
        walled.state.weapon[0] = ArenaView.BOLT_THROWER;

        walled.shoot(0, EAST).step(19);
        assertThat(walled.state.boltTick[0]).isNotZero();
        walled.step(60);

        assertThat(walled.state.boltTick[0]).isZero();
        assertThat(walled.state.hp[1]).isEqualTo(100);
    }

    @Test
    void itRunsOutAfterThreeSeconds() {
        match.place(0, 1, 1).place(1, 1, 38).shoot(0, Fixed.TURN / 8).step(178);
        assertThat(match.state.boltTick[0]).isNotZero();

        match.step(1);

        assertThat(match.state.boltTick[0]).isZero();
    }

    @Test
    void twoBoltsThatArriveInOneTickKillBoth() {
        match.state.weapon[1] = ArenaView.BOLT_THROWER;
        match.place(1, 20, 20).state.hp[0] = 80;
        match.state.hp[1] = 80;

        match.press(0, input -> input.aim(EAST).fire(0, 0))
                .press(1, input -> input.aim(WEST).fire(0, 0));
        match.step(60);

        assertThat(match.state.hp).containsExactly(0, 0);
    }

    @Test
    void whatAClientDrawsIsWhereTheBoltIs() {
        match.place(1, 38, 38).shoot(0, 3000);

        for (int age = 1; match.state.boltTick[0] != 0; age++, match.step(1)) {
            ViewFrame view = match.view(1);
            int aim = view.get(ArenaView.BOLTS, 0, ArenaView.BOLT_AIM);
            int ticks = ArenaView.ticksSince(
                    view.get(ArenaView.BOLTS, 0, ArenaView.BOLT_TICK), ArenaView.BOLT_TICK_BITS, match.state.tick);
            int x = view.get(ArenaView.BOLTS, 0, ArenaView.BOLT_X);
            double drawn = ArenaBolts.position(x, Fixed.cos(aim), ticks, 60) / (double) Fixed.ONE;
            assertThat(drawn).isEqualTo(10 + age * 0.2 * Math.cos(3000 * Math.PI / 32768), within(1 / 64.0));
        }
    }

    private static TestMatch thrower(int tickRateHz) {
        TestMatch match = TestMatch.on(TestMatch.OPEN, tickRateHz, 0, 1).place(0, 10, 20);
        match.state.weapon[0] = ArenaView.BOLT_THROWER;
        return match;
    }
}
