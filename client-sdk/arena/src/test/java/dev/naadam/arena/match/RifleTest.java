package dev.naadam.arena.match;

import static dev.naadam.arena.match.TestMatch.EAST;
import static dev.naadam.arena.match.TestMatch.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.map.TestMap;
import dev.naadam.arena.view.ArenaEvent;
import dev.naadam.arena.view.ArenaView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RifleTest {

    private final TestMatch duel =
            TestMatch.of(0, 1, 1).place(0, 10, 20).place(1, 20, 20).place(2, 20, 39);

    @Test
    void aHitTakes27AndTheFourthKills() {
        duel.shoot(0, EAST);
        assertThat(duel.state.hp[1]).isEqualTo(73);

        duel.press(0, input -> input.aim(EAST).fire(0, 0)).step(19);

        assertThat(duel.state.hp[1]).isZero();
        assertThat(duel.events).containsExactly(new ArenaEvent.Kill(0, 1, ArenaView.RIFLE));
        assertThat(duel.state.kills[0]).isEqualTo(1);
        assertThat(duel.state.deaths[1]).isEqualTo(1);
        assertThat(duel.state.damage[0]).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 33, 60, 128})
    void aHeldTriggerFiresTenTimesASecondAtEveryTickRate(int tickRateHz) {
        TestMatch match = TestMatch.on(TestMatch.OPEN, tickRateHz, 0, 1).place(0, 10, 20);

        match.press(0, input -> input.aim(EAST).fire(0, 0)).step(tickRateHz * 2);

        assertThat(match.state.shots[0]).isEqualTo(20);
    }

    @Test
    void theLastRoundOfAMagazineStartsAReloadOfTwoSeconds() {
        duel.press(0, input -> input.aim(WEST).fire(0, 0)).step(29 * 6 + 1);
        assertThat(duel.rounds(0, ArenaView.RIFLE)).isZero();

        duel.step(120);
        assertThat(duel.rounds(0, ArenaView.RIFLE)).isZero();
        duel.step(1);

        assertThat(duel.rounds(0, ArenaView.RIFLE)).isEqualTo(29);
        assertThat(duel.reserve(0, ArenaView.RIFLE)).isEqualTo(60);
    }

    @Test
    void aWishedReloadFillsUpWhatIsMissing() {
        duel.shoot(0, WEST).press(0, input -> input.reload()).step(1).release(0).step(120);

        assertThat(duel.rounds(0, ArenaView.RIFLE)).isEqualTo(30);
        assertThat(duel.reserve(0, ArenaView.RIFLE)).isEqualTo(89);
    }

    @Test
    void aSwitchTakes300MillisAndEndsAReload() {
        duel.shoot(0, WEST).press(0, input -> input.reload()).step(1);
        duel.press(0, input -> input.take(ArenaView.BOLT_THROWER)).step(1);
        duel.press(0, input -> input.take(ArenaView.RIFLE).aim(WEST).fire(0, 0));

        duel.step(18);
        assertThat(duel.state.shots[0]).isEqualTo(1);
        duel.step(1);

        assertThat(duel.state.shots[0]).isEqualTo(2);
        assertThat(duel.rounds(0, ArenaView.RIFLE)).isEqualTo(28);
    }

    @Test
    void aBulletPassesTeamMatesAndHitsTheNearestEnemy() {
        TestMatch match = TestMatch.of(0, 0, 1, 1)
                .place(0, 10, 20)
                .place(1, 12, 20)
                .place(2, 20, 20)
                .place(3, 15, 20);

        match.shoot(0, EAST);

        assertThat(match.state.hp).containsExactly(100, 100, 100, 73);
    }

    @Test
    void aWallStopsABulletAndASmokeDoesNot() {
        TestMatch walled = TestMatch.on(TestMap.withWalls("14 18 1 4"), 60, 0, 1)
                .place(0, 10, 20)
                .place(1, 20, 20);
        duel.state.smokeTick[0] = 1;
        duel.state.smokeX[0] = 15 * 64;
        duel.state.smokeY[0] = 20 * 64;

        walled.shoot(0, EAST);
        duel.shoot(0, EAST);

        assertThat(walled.state.hp[1]).isEqualTo(100);
        assertThat(duel.state.hp[1]).isEqualTo(73);
    }

    @Test
    void aBodyIs40CentimetresToEitherSide() {
        for (double aside : new double[] {0.3, 0.5}) {
            TestMatch near = TestMatch.of(0, 1).place(0, 10, 20).place(1, 11, 20 + aside);

            near.shoot(0, EAST);

            assertThat(near.state.hp[1]).as("%s m", aside).isEqualTo(aside < 0.4 ? 73 : 100);
        }
    }

    @Test
    void aSteadyFirstShotHitsAcrossTheMapAndALongBurstScatters() {
        int firsts = 0;
        int lasts = 0;
        for (int i = 0; i < 20; i++) {
            duel.place(0, 2, 20).place(1, 38, 20).again(0).shoot(0, EAST);
            firsts += duel.state.hp[1] < 100 ? 1 : 0;
            duel.again(0).state.bloom[0] = Rifle.MAX_BLOOM;
            duel.shoot(0, EAST);
            lasts += duel.state.hp[1] < 100 ? 1 : 0;
        }

        assertThat(firsts).isEqualTo(20);
        assertThat(lasts).isBetween(1, 10);
    }

    @Test
    void everyShotAddsSpreadAndARestTakesItAway() {
        duel.press(0, input -> input.aim(WEST).fire(0, 0)).step(13);
        assertThat(duel.state.bloom[0]).isEqualTo(3 * Rifle.SPREAD_PER_SHOT);

        duel.release(0).step(15);

        assertThat(duel.state.bloom[0]).isZero();
    }

    @Test
    void shotsAtTheSameInstantBothCount() {
        duel.state.hp[0] = duel.state.hp[1] = 20;

        duel.press(0, input -> input.aim(EAST).fire(31, 0))
                .press(1, input -> input.aim(WEST).fire(31, 0));
        duel.step(1);

        assertThat(duel.state.hp).containsExactly(0, 0, 100);
    }

    @Test
    void theEarlierOfTwoShotsInATickDecidesWhoeverItsShooterIs() {
        for (int earlier = 0; earlier < 2; earlier++) {
            TestMatch match = TestMatch.of(0, 1).place(0, 10, 20).place(1, 20, 20);
            match.state.hp[0] = match.state.hp[1] = 20;
            int first = earlier;

            match.press(0, input -> input.aim(EAST).fire(first == 0 ? 30 : 31, 0));
            match.press(1, input -> input.aim(WEST).fire(first == 1 ? 30 : 31, 0))
                    .step(1);

            assertThat(match.state.hp[first]).isEqualTo(20);
            assertThat(match.state.hp[1 - first]).isZero();
        }
    }

    @Test
    void whoTookFortyOfAVictimIsToldAsAnAssist() {
        TestMatch match =
                TestMatch.of(0, 0, 1).place(0, 10, 20).place(1, 10, 21).place(2, 12, 20);

        match.shoot(0, EAST).step(6).shoot(0, EAST);
        match.place(1, 11, 20).shoot(1, EAST).step(6).shoot(1, EAST);

        assertThat(match.state.kills).containsExactly(0, 1, 0);
        assertThat(match.state.assists).containsExactly(1, 0, 0);
    }
}
