package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.arena.map.TestMap;
import dev.naadam.arena.view.ArenaView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovementTest {

    /** A second's run: the first eighth of it goes into getting up to 5 m/s. */
    private static final double RUN = 5 - 5 * 0.125 / 2;

    private final TestMatch match = TestMatch.of(0, 1).place(0, 10, 10);

    @ParameterizedTest
    @ValueSource(ints = {20, 33, 60, 128})
    void aRunTakesTheSameWayAtEveryTickRate(int tickRateHz) {
        TestMatch other = TestMatch.on(TestMatch.OPEN, tickRateHz, 0, 1).place(0, 10, 10);

        other.press(0, input -> input.stick(127, 0)).step(tickRateHz);

        assertThat(other.x(0) - 10).isEqualTo(RUN, within(0.02));
        assertThat(other.y(0)).isEqualTo(10);
    }

    @Test
    void theDiagonalIsNoFaster() {
        match.press(0, input -> input.stick(127, 127)).step(60);

        assertThat(Math.hypot(match.x(0) - 10, match.y(0) - 10)).isEqualTo(RUN, within(0.01));
    }

    @Test
    void halfAStickOrAWalkIsHalfAsFast() {
        match.place(1, 30, 10);

        match.press(0, input -> input.stick(0, 64))
                .press(1, input -> input.stick(0, 127).walk());
        match.step(120);

        assertThat(match.y(0) - 10).isEqualTo(5, within(0.15));
        assertThat(match.y(1) - 10).isEqualTo(5, within(0.1));
    }

    @Test
    void aRunnerStopsWithinAnEighthOfASecond() {
        match.press(0, input -> input.stick(127, 0)).step(30);

        match.release(0).step(8);

        assertThat(match.state.vx[0]).isZero();
    }

    @Test
    void oppositeSticksAreExactlyOpposite() {
        match.place(1, 30, 10);

        match.press(0, input -> input.stick(101, -37)).press(1, input -> input.stick(-101, 37));
        match.step(40);

        assertThat(match.x(0) - 10).isEqualTo(30 - match.x(1));
        assertThat(match.y(0) - 10).isEqualTo(10 - match.y(1));
    }

    @Test
    void aWallStopsARunnerAndIsSlidAlong() {
        TestMatch walled =
                TestMatch.on(TestMap.withWalls("12 5 2 20"), 60, 0, 1).place(0, 10, 10);

        walled.press(0, input -> input.stick(127, 127)).step(60);

        assertThat(walled.x(0)).isEqualTo(11.6, within(0.01));
        assertThat(walled.state.vx[0]).isLessThan(60_000);
        assertThat(walled.y(0) - 10).isEqualTo(RUN / Math.sqrt(2), within(0.05));
    }

    @Test
    void theEdgeOfTheMapIsAWall() {
        match.place(0, 1, 39).press(0, input -> input.stick(-127, 127)).step(60);

        assertThat(match.x(0)).isEqualTo(0.4, within(0.01));
        assertThat(match.y(0)).isEqualTo(39.6, within(0.01));
    }

    @Test
    void inThePreparationEverybodyTurnsAndNobodyMoves() {
        match.state.round.phase = ArenaView.PREPARATION;

        match.press(0, input -> input.stick(127, 0).aim(777)).step(10);

        assertThat(match.x(0)).isEqualTo(10);
        assertThat(match.state.aim[0]).isEqualTo(777);
    }

    @Test
    void whoFallsSilentRunsOnForAQuarterOfASecondAndStops() {
        match.press(0, input -> input.stick(127, 0).aim(777)).step(30);

        double before = match.x(0);
        match.silence().step(14);

        assertThat(match.x(0) - before).isEqualTo(5 * 14 / 60.0, within(0.01));
        match.step(30);
        assertThat(match.state.vx[0]).isZero();
        assertThat(match.state.aim[0]).isEqualTo(777);
    }

    @Test
    void theDeadDoNotMove() {
        TestMatch threesome = TestMatch.of(0, 0, 1).place(0, 10, 10).kill(0);

        threesome.press(0, input -> input.stick(127, 127)).step(10);

        assertThat(threesome.x(0)).isEqualTo(10);
    }
}
