package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.map.Bearing;
import dev.naadam.arena.map.TestMap;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bound: whatever a shooter claims, its target is judged where it was at most 200 ms before the shot. Within the bound
 * what a shooter saw is what it hits.
 */
class RewindTest {

    private static final int ANY_AGE = 0xFFFF;

    @ParameterizedTest
    @CsvSource({
        "20, 20",
        "20, 60",
        "20, 200",
        "60, 20",
        "60, 80",
        "60, 133",
        "60, 200",
        "128, 20",
        "128, 97",
        "128, 200"
    })
    void anHonestShooterHitsWhatItSaw(int tickRateHz, int pictureAgeMillis) {
        TestMatch match =
                TestMatch.on(TestMatch.OPEN, tickRateHz, 0, 1).place(0, 5, 20).place(1, 15, 8);
        List<ViewFrame> views = new ArrayList<>();
        match.press(1, input -> input.stick(0, 127));
        int age64 = pictureAgeMillis * tickRateHz * 64 / 1000;
        for (int tick = 0; tick < 2 * tickRateHz; tick++) {
            views.add(match.view(0));
            int part = tick * 37 % 64;
            int seen64 = (views.size() - 1) * 64 + part - age64;
            if (seen64 < 0) {
                match.release(0).step(1);
                continue;
            }
            int aim = aimAt(views, seen64);

            match.again(0).press(0, input -> input.aim(aim).fire(part, age64)).step(1);

            assertThat(match.state.hp[1]).as("tick %s", tick).isEqualTo(73);
        }
    }

    @Test
    void whoClaimsAnOlderOrNewerPictureThanItAimedByMisses() {
        TestMatch match = running();
        int behind = Bearing.of(Fixed.of(10), match.state.y[1] - match.state.y[0] - 2 * Fixed.ONE / 3);

        match.again(0).press(0, input -> input.aim(behind).fire(0, 0)).step(1);
        assertThat(match.state.hp[1]).as("shown now, aimed at 133 ms ago").isEqualTo(100);

        int here = Bearing.of(Fixed.of(10), match.state.y[1] - match.state.y[0]);
        match.again(0).press(0, input -> input.aim(here).fire(0, 8 * 64)).step(1);
        assertThat(match.state.hp[1]).as("shown 133 ms ago, aimed at now").isEqualTo(100);
    }

    @Test
    void aClaimBeyond200MillisIsJudgedAt200Millis() {
        int[] hp = new int[3];
        int[] claims = {12 * 64, 13 * 64, ANY_AGE};
        for (int i = 0; i < claims.length; i++) {
            int claim = claims[i];
            TestMatch match = running();
            int aim = Bearing.of(Fixed.of(10), match.state.y[1] - match.state.y[0] - Fixed.ONE);

            match.again(0).press(0, input -> input.aim(aim).fire(0, claim)).step(1);

            hp[i] = match.state.hp[1];
        }

        assertThat(hp).containsOnly(73);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 33, 60, 128})
    void whoWasBehindCoverFor200MillisIsNotHitWhateverIsClaimed(int tickRateHz) {
        double last = -1;
        for (int part = 0; part < 64; part += 9) {
            TestMatch match = TestMatch.on(TestMap.withWalls("12 18 1 9"), tickRateHz, 0, 1)
                    .place(0, 5, 16)
                    .place(1, 20, 16);
            match.release(0).step(tickRateHz);
            int fromTick = match.state.tick;
            match.jump(1, 20, 24).step(1);
            int fraction = part;
            for (int i = 0; i < tickRateHz; i++) {
                match.again(0).press(0, input -> input.fire(fraction, ANY_AGE)).step(1);
                double millisBehind = (match.state.tick - 1 + fraction / 64.0 - fromTick) * 1000 / tickRateHz;
                boolean isHit = match.state.hp[1] < 100;
                last = isHit ? Math.max(last, millisBehind) : last;
                // in the tick of the jump it is still half where it was
                assertThat(isHit && millisBehind > 200 + 0.1 * 1000 / tickRateHz)
                        .isFalse();
            }
        }
        assertThat(last).as("the bound is used").isGreaterThan(180);
    }

    @Test
    void aMovingShooterShootsFromWhereItStoodAtThatInstant() {
        for (int part : new int[] {0, 63}) {
            TestMatch match =
                    TestMatch.on(TestMatch.OPEN, 20, 0, 1).place(0, 10, 10).place(1, 12, 30);
            match.press(0, input -> input.stick(0, 127)).step(20);
            double edge = match.y(0) + 0.125 + 0.41;
            match.place(1, 11, edge).again(0);

            match.press(0, input -> input.stick(0, 127).fire(part, 0)).step(1);

            assertThat(match.state.hp[1]).as("part %s", part).isEqualTo(part == 0 ? 100 : 73);
        }
    }

    @Test
    void nobodyIsJudgedInTheRoundBefore() {
        TestMatch match =
                TestMatch.of(0, 1).place(0, 10, 20).place(1, 20, 20).step(60).winRound(0);
        match.place(0, 10, 20);

        match.again(0).press(0, input -> input.fire(0, ANY_AGE)).step(1);

        assertThat(match.state.hp[1]).isEqualTo(100);
    }

    @Test
    void theDeadAreNotHitAgain() {
        TestMatch match = TestMatch.of(0, 1, 1)
                .place(0, 10, 20)
                .place(1, 15, 20)
                .place(2, 20, 20)
                .step(60);
        match.kill(1);

        match.press(0, input -> input.fire(0, ANY_AGE)).step(1);

        assertThat(match.state.hp).containsExactly(100, 0, 73);
    }

    /** A target that runs north ten metres east of the shooter, at full speed since a second. */
    private static TestMatch running() {
        TestMatch match = TestMatch.of(0, 1).place(0, 5, 20).place(1, 15, 10);
        return match.press(1, input -> input.stick(0, 127)).step(60).step(60);
    }

    private static int aimAt(List<ViewFrame> views, int seen64) {
        ViewFrame older = views.get(seen64 / 64);
        ViewFrame newer = views.get(Math.min(views.size() - 1, seen64 / 64 + 1));
        long from = older.get(ArenaView.PLAYERS, 1, ArenaView.PLAYER_Y);
        long to = newer.get(ArenaView.PLAYERS, 1, ArenaView.PLAYER_Y);
        return Bearing.of(10 * 64 * 64, from * 64 + (to - from) * (seen64 % 64) - 20 * 64 * 64);
    }
}
