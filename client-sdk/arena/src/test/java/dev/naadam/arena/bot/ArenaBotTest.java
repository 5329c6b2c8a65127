package dev.naadam.arena.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.ArenaMaps;
import dev.naadam.arena.map.TestMap;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import org.junit.jupiter.api.Test;

class ArenaBotTest {

    private static final int ATTACKERS = 0;
    private static final int DEFENDERS = 1;
    private static final int DEGREE = Fixed.TURN / 360;
    private static final int SECOND = TestPlayer.TICK_RATE_HZ;

    /** Open but for a shed between x 20 and 24, y 18 and 22. */
    private final ArenaMap shed = TestMap.withWalls("20 18 4 4");

    @Test
    void turnsToAnEnemyInSightNoSoonerThanPeopleReactAndFires() {
        for (int randomSeed = 0; randomSeed < 50; randomSeed++) {
            TestPlayer player = defender(shed, randomSeed).stands(10, 10).enemy(10, 18);

            int ticks = player.ticksUntil(2 * SECOND, ArenaInput::fires);

            assertThat(ticks).as("randomSeed %d", randomSeed).isBetween(180 * SECOND / 1000, 3 * SECOND / 2);
            double bearing = Math.toDegrees(Math.atan2(18 - player.y(), 10 - player.x()));
            assertThat((double) player.input.aim() / DEGREE)
                    .as("randomSeed %d", randomSeed)
                    .isCloseTo(bearing, within(10.0));
        }
    }

    @Test
    void doesNotTurnToAnEnemyBeforeItCouldHaveReacted() {
        int stillTicks = 180 * SECOND / 1000 - 1;
        TestPlayer player = defender(shed, 1).stands(10, 10).enemy(10, 18);

        for (int tick = 0; tick < stillTicks; tick++) {
            int toEnemy = 90 * DEGREE - player.decide().input.aim();

            assertThat(Math.abs((short) toEnemy)).isGreaterThan(70 * DEGREE);
        }
    }

    @Test
    void doesNotFireAtWhatItCannotSee() {
        TestPlayer player = defender(shed, 1).stands(10, 10).enemy(10, 18).hideEnemy();

        assertThat(player.ticksUntil(10 * SECOND, ArenaInput::fires)).isEqualTo(-1);
    }

    @Test
    void firesInBurstsAtRange() {
        TestPlayer player = defender(shed, 1).stands(5, 10).enemy(25, 10);
        int fired = 0;
        int paused = 0;
        player.ticksUntil(2 * SECOND, ArenaInput::fires);
        for (int tick = 0; tick < 4 * SECOND; tick++) {
            fired += player.decide().input.fires() ? 1 : 0;
            paused += player.input.fires() ? 0 : 1;
        }

        assertThat(fired).isGreaterThan(SECOND / 2);
        assertThat(paused).isGreaterThan(SECOND / 2);
    }

    @Test
    void reloadsBehindSomething() {
        TestPlayer player = defender(shed, 1).stands(18, 23).enemy(10, 20);
        player.self(ArenaView.SELF_RIFLE_ROUNDS, 0).self(ArenaView.SELF_HANDS, ArenaView.RELOADING);
        boolean wasSeen = player.seesEnemy();

        for (int tick = 0; tick < 3 * SECOND && player.seesEnemy(); tick++) {
            player.decide();
        }

        assertThat(wasSeen).isTrue();
        assertThat(player.seesEnemy()).isFalse();
    }

    @Test
    void reloadsWhenItIsCalmAndNotEverythingIsThere() {
        TestPlayer player = defender(shed, 1).stands(10, 10);
        player.self(ArenaView.SELF_RIFLE_ROUNDS, 9).self(ArenaView.SELF_RIFLE_RESERVE, 60);

        assertThat(player.ticksUntil(SECOND, ArenaInput::reloads)).isPositive();
    }

    @Test
    void anAttackerWithNobodyAroundRaisesTheBannerOnASite() {
        for (ArenaMap map : ArenaMaps.all()) {
            TestPlayer player = new TestPlayer(map, 1, ATTACKERS)
                    .stands(map.attackSpawn().x() + 0.5, map.attackSpawn().y() + 0.5);

            int ticks = player.ticksUntil(20 * SECOND, ArenaInput::uses);

            assertThat(ticks).as(map.id()).isPositive();
            assertThat(map.siteAt((long) (player.x() * Fixed.ONE), (long) (player.y() * Fixed.ONE)))
                    .as(map.id())
                    .isNotNegative();
            assertThat(player.input.stickX()).isZero();
            assertThat(player.input.stickY()).isZero();
        }
    }

    @Test
    void anAttackerWaitsForTheAgreedTimeWhileDefendersLive() {
        ArenaMap map = ArenaMaps.map("kiln");
        TestPlayer player = new TestPlayer(map, 1, ATTACKERS)
                .stands(1.5, 15.5)
                .enemy(37.5, 25.5)
                .hideEnemy();

        assertThat(player.ticksUntil(9 * SECOND, ArenaInput::uses)).isEqualTo(-1);
        assertThat(player.ticksUntil(60 * SECOND, ArenaInput::uses)).isPositive();
    }

    @Test
    void aDefenderGoesToTheBannerAndLowersIt() {
        ArenaMap map = ArenaMaps.map("granary");
        TestPlayer player = defender(map, 1).stands(37.5, 14.5);
        player.round(ArenaView.ROUND_BANNER, ArenaView.BANNER_UP).round(ArenaView.ROUND_END_TICK, 1800);
        player.round(ArenaView.ROUND_BANNER_X, 25 * 64 + 32).round(ArenaView.ROUND_BANNER_Y, 9 * 64 + 32);
        player.round(ArenaView.ROUND_BANNER_SITE, 1);

        int ticks = player.ticksUntil(20 * SECOND, ArenaInput::uses);

        assertThat(ticks).isPositive();
        assertThat(Math.hypot(player.x() - 25.5, player.y() - 9.5)).isLessThan(1.5);
    }

    @Test
    void aDefenderGoesToTheSiteWhereItHearsAnEnemy() {
        ArenaMap map = ArenaMaps.map("viaduct");
        for (int site = 0; site < ArenaMap.SITES; site++) {
            TestPlayer player =
                    defender(map, 1).stands(33.5, 18.5).enemy(1.5, 20.5).hideEnemy();
            player.view.put(ArenaView.SOUNDS, 1);
            player.view.set(ArenaView.SOUNDS, 1, ArenaView.SOUND_KIND, ArenaView.SOUND_BANNER);
            player.view.set(
                    ArenaView.SOUNDS, 1, ArenaView.SOUND_X, map.site(site).x());
            player.view.set(
                    ArenaView.SOUNDS, 1, ArenaView.SOUND_Y, map.site(site).y());

            for (int tick = 0; tick < 15 * SECOND; tick++) {
                player.decide();
            }

            assertThat(Math.hypot(
                            player.x() - map.site(site).x(),
                            player.y() - map.site(site).y()))
                    .as("site %d", site)
                    .isLessThan(12);
        }
    }

    @Test
    void pressesNothingInThePreparation() {
        TestPlayer player = defender(shed, 1).stands(10, 10).enemy(10, 18);
        player.round(ArenaView.ROUND_PHASE, ArenaView.PREPARATION);

        assertThat(player.ticksUntil(
                        3 * SECOND,
                        input -> input.fires() || input.uses() || input.stickX() != 0 || input.stickY() != 0))
                .isEqualTo(-1);
    }

    @Test
    void saysHowOldThePictureWasThatItFiredAt() {
        TestPlayer player = defender(shed, 1).stands(10, 10).enemy(10, 18).viewAge(4);

        player.ticksUntil(2 * SECOND, ArenaInput::fires);

        assertThat(player.input.seenAgeTicks64()).isEqualTo(4 * 64 + player.input.fireFraction64());
    }

    @Test
    void botsOfOneRandomSeedPlayAlikeAndOthersDoNot() {
        assertThat(aims(1)).isEqualTo(aims(1));
        assertThat(aims(1)).isNotEqualTo(aims(2));
    }

    private String aims(int randomSeed) {
        TestPlayer player = defender(shed, randomSeed).stands(10, 10).enemy(10, 18);
        StringBuilder aims = new StringBuilder();
        for (int tick = 0; tick < SECOND; tick++) {
            aims.append(player.decide().input.aim()).append(' ');
        }
        return aims.toString();
    }

    private static TestPlayer defender(ArenaMap map, int randomSeed) {
        return new TestPlayer(map, randomSeed, DEFENDERS);
    }
}
