package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterpolationTest {

    private static final int RATE_HZ = 50;
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final GameSetup SETUP = new GameSetup(RATE_HZ, List.of(0, 1), new TreeMap<>());
    private static final int ONE_TICK_64 = 64;

    /** Times overflow in the middle of each test: what compares them by their values fails. */
    private final long startNanos = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(2);

    private final Interpolation interpolation = new Interpolation(new DotGame().viewSchema(SETUP), RATE_HZ);
    private final List<Double> rendered = new ArrayList<>();

    @Test
    void hasNothingToShowBeforeTheFirstView() {
        assertThat(interpolation.advance(startNanos)).isFalse();
    }

    @Test
    void showsTheFirstViewAlone() {
        interpolation.arrived(DotGame.view(7), startNanos);

        assertThat(interpolation.advance(startNanos)).isTrue();
        assertThat(interpolation.from().tick()).isEqualTo(7);
        assertThat(interpolation.to().tick()).isEqualTo(7);
        assertThat(interpolation.fraction()).isZero();
    }

    @Test
    void aSteadyNetworkCostsOneTick() {
        play(1, 200, tick -> 0);

        assertThat(interpolation.delayTicks64()).isEqualTo(ONE_TICK_64);
    }

    @Test
    void blendsTheTwoViewsAroundTheMoment() {
        play(1, 100, tick -> 0);

        interpolation.advance(arrivalNanos(100) + PERIOD_NANOS / 4);

        assertThat(interpolation.from().sameAs(DotGame.view(99))).isTrue();
        assertThat(interpolation.to().sameAs(DotGame.view(100))).isTrue();
        assertThat(interpolation.fraction()).isBetween(0.249, 0.251);
    }

    @Test
    void theDelayGrowsUntilItCoversTheJitterOfNineteenStatesInTwenty() {
        for (long randomSeed : RandomSeeds.list(4)) {
            Random random = new Random(randomSeed);
            Interpolation jittery = new Interpolation(new DotGame().viewSchema(SETUP), RATE_HZ);

            long[] late = new long[1_000];
            for (int i = 0; i < late.length; i++) {
                late[i] = random.nextLong(PERIOD_NANOS);
            }
            int starved = starvedFrames(jittery, late);

            // 1 tick, and 95 % of one more
            assertThat(jittery.delayTicks64() / 64.0)
                    .as(RandomSeeds.describe(randomSeed, getClass()))
                    .isBetween(1.85, 2.05);
            assertThat(starved).as(RandomSeeds.describe(randomSeed, getClass())).isLessThanOrEqualTo(4 * 800 * 5 / 100);
        }
    }

    @Test
    void theDelayShrinksSlowlyWhenTheNetworkHasCalmedDown() {
        play(1, 200, tick -> tick % 2 * PERIOD_NANOS);
        int jittery = interpolation.delayTicks64();

        play(201, 330, tick -> 0);
        int atFirst = interpolation.delayTicks64();
        play(331, 500, tick -> 0);

        assertThat(jittery).isBetween(2 * ONE_TICK_64 - 1, 2 * ONE_TICK_64 + 1);
        assertThat(atFirst).isGreaterThan(ONE_TICK_64 + ONE_TICK_64 / 2);
        assertThat(interpolation.delayTicks64()).isEqualTo(ONE_TICK_64);
    }

    @Test
    void theDelayNeverExceeds200Millis() {
        play(1, 400, tick -> tick % 3 * TimeUnit.MILLISECONDS.toNanos(250));

        assertThat(interpolation.delayTicks64()).isLessThanOrEqualTo(10 * ONE_TICK_64);
    }

    @Test
    void aLostStateIsBlendedOverAndTimeNeitherJumpsNorGoesBack() {
        play(1, 100, tick -> 0);
        rendered.clear();

        play(102, 300, tick -> 0);

        assertThat(rendered).isSorted();
        assertThat(biggestStepTicks()).isLessThanOrEqualTo(0.25 * 1.0201);
        assertThat(interpolation.delayTicks64()).isEqualTo(ONE_TICK_64);
    }

    @Test
    void timeNeverGoesBackWhateverArrivesWhen() {
        for (long randomSeed : RandomSeeds.list(10)) {
            Random random = new Random(randomSeed);
            Interpolation wild = new Interpolation(new DotGame().viewSchema(SETUP), RATE_HZ);
            long nowNanos = startNanos;
            double last = -1;

            for (int i = 0; i < 3_000; i++) {
                nowNanos += random.nextLong(2 * PERIOD_NANOS);
                long tick = (nowNanos - startNanos) / PERIOD_NANOS - random.nextInt(30) + 30;
                wild.arrived(DotGame.view(tick), nowNanos);
                wild.advance(nowNanos + random.nextLong(PERIOD_NANOS));

                assertThat(wild.renderTicks())
                        .as(RandomSeeds.describe(randomSeed, getClass()))
                        .isGreaterThanOrEqualTo(last);
                assertThat(wild.renderTicks())
                        .as(RandomSeeds.describe(randomSeed, getClass()))
                        .isLessThanOrEqualTo((double) wild.to().tick());
                assertThat(wild.fraction()).isBetween(0.0, 1.0);
                last = wild.renderTicks();
            }
        }
    }

    @Test
    void withoutANewerViewTheNewestStands() {
        play(1, 100, tick -> 0);

        interpolation.advance(arrivalNanos(140));

        assertThat(interpolation.from().tick()).isEqualTo(100);
        assertThat(interpolation.to().tick()).isEqualTo(100);
        assertThat(interpolation.renderTicks()).isEqualTo(100);
    }

    @Test
    void isBackAt200MillisAtOnceAfterAnOutage() {
        play(1, 100, tick -> 0);
        play(101, 199, tick -> TimeUnit.HOURS.toNanos(1));

        play(200, 201, tick -> 0);

        assertThat(interpolation.delayTicks64()).isBetween(9 * ONE_TICK_64, 10 * ONE_TICK_64);
    }

    @Test
    void anotherSessionStartsAnew() {
        play(1, 100, tick -> 0);
        interpolation.restart();
        assertThat(interpolation.advance(arrivalNanos(100))).isFalse();

        interpolation.arrived(DotGame.view(40), arrivalNanos(100));
        interpolation.advance(arrivalNanos(100));

        assertThat(interpolation.from().tick()).isEqualTo(40);
    }

    private interface Lateness {
        long nanos(long tick);
    }

    /** Brings these ticks, each late by so much, and draws four frames a tick. */
    private void play(long first, long last, Lateness lateness) {
        long next = first;
        for (long frame = 4 * first; frame <= 4 * last; frame++) {
            long nowNanos = arrivalNanos(0) + frame * PERIOD_NANOS / 4;
            while (next <= last && arrivalNanos(next) + lateness.nanos(next) - nowNanos <= 0) {
                interpolation.arrived(DotGame.view(next), nowNanos);
                next++;
            }
            if (interpolation.advance(nowNanos)) {
                rendered.add(interpolation.renderTicks());
            }
        }
    }

    /** Frames of the second to the last fifth that had no later view to blend to. */
    private int starvedFrames(Interpolation jittery, long[] lateNanos) {
        int starved = 0;
        int next = 0;
        for (int frame = 0; frame < 4 * lateNanos.length; frame++) {
            long nowNanos = startNanos + frame * PERIOD_NANOS / 4;
            while (next < lateNanos.length && arrivalNanos(next) + lateNanos[next] - nowNanos <= 0) {
                jittery.arrived(DotGame.view(next), arrivalNanos(next) + lateNanos[next]);
                next++;
            }
            boolean isShown = jittery.advance(nowNanos);
            starved += isShown
                            && frame > 800
                            && jittery.to().tick() == jittery.from().tick()
                    ? 1
                    : 0;
        }
        return starved;
    }

    private double biggestStepTicks() {
        double biggest = 0;
        for (int i = 1; i < rendered.size(); i++) {
            biggest = Math.max(biggest, rendered.get(i) - rendered.get(i - 1));
        }
        return biggest;
    }

    private long arrivalNanos(long tick) {
        return startNanos + tick * PERIOD_NANOS;
    }
}
