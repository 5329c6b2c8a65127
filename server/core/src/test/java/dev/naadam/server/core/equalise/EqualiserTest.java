package dev.naadam.server.core.equalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.testkit.RandomSeeds;
import org.junit.jupiter.api.Test;

class EqualiserTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final long EVERYBODY = 0b111;

    private final Equaliser equaliser = new Equaliser(3);
    private long advancedNanos;

    @Test
    void padsTowardsTheLongestLine() {
        equaliser.settle(lines(20, 45, 30), EVERYBODY, 0);

        assertThat(paddings()).containsExactly(25 * MILLISECOND, 0, 15 * MILLISECOND);
    }

    @Test
    void padsByThirtyMillisecondsAtMost() {
        equaliser.settle(lines(20, 120, 95), EVERYBODY, 0);

        assertThat(paddings()).containsExactly(30 * MILLISECOND, 0, 25 * MILLISECOND);
    }

    @Test
    void nobodyIsPaddedForSomebodyWhoIsNotThere() {
        equaliser.settle(lines(20, 45, 30), 0b101, 0);

        assertThat(paddings()[0]).isEqualTo(10 * MILLISECOND);
        assertThat(paddings()[2]).isZero();
    }

    @Test
    void whoseLineIsNotKnownIsPaddedAsIfHeHadNone() {
        equaliser.settle(lines(0, 45, 30), EVERYBODY, 0);

        assertThat(paddings()[0]).isEqualTo(30 * MILLISECOND);
    }

    @Test
    void followsAChangeByFiveMillisecondsASecond() {
        equaliser.settle(lines(20, 45, 45), EVERYBODY, 0);

        advance(lines(20, 30, 30), SECOND);
        assertThat(paddings()[0]).isEqualTo(20 * MILLISECOND);

        advance(lines(20, 30, 30), 5 * SECOND);
        assertThat(paddings()).containsExactly(10 * MILLISECOND, 0, 0);
    }

    @Test
    void aServerThatStoodStillDoesNotMakeUpForItAtOnce() {
        equaliser.settle(lines(20, 20, 20), EVERYBODY, 0);

        equaliser.advance(lines(20, 50, 20), EVERYBODY, 60 * SECOND);

        assertThat(paddings()[0]).isEqualTo(MILLISECOND / 2);
    }

    @Test
    void whoIsAwayComesBackToThePaddingThatHeHad() {
        equaliser.settle(lines(20, 45, 30), EVERYBODY, 0);

        for (long now = 0; now < 10 * SECOND; now += 10 * MILLISECOND) {
            equaliser.advance(lines(20, 45, 45), 0b110, now);
        }

        assertThat(paddings()[0]).isEqualTo(25 * MILLISECOND);
    }

    @Test
    void neverJumpsNeverExceedsItsBoundAndArrivesWhateverComes() {
        RandomSeeds.list(50).forEach(randomSeed -> {
            SeededRandom random = new SeededRandom(randomSeed);
            Equaliser any = new Equaliser(3);
            long now = Long.MAX_VALUE - SECOND;
            long[] lines = {0, 0, 0};
            any.settle(lines, EVERYBODY, now);
            for (int change = 0; change < 20; change++) {
                lines[random.nextInt(3)] = random.nextInt(100) * MILLISECOND;
                for (int tick = 0; tick < 16 * 60; tick++) {
                    long before = any.paddingNanos(0);
                    now += 16 * MILLISECOND + 666_667;
                    any.advance(lines, EVERYBODY, now);
                    assertThat(any.paddingNanos(0))
                            .as(RandomSeeds.describe(randomSeed, getClass()))
                            .isBetween(Math.max(0, before - 83_334), Math.min(30 * MILLISECOND, before + 83_334));
                }
                long longest = Math.max(lines[0], Math.max(lines[1], lines[2]));
                assertThat(any.paddingNanos(0))
                        .as(RandomSeeds.describe(randomSeed, getClass()))
                        .isEqualTo(Math.min(30 * MILLISECOND, longest - lines[0]));
            }
        });
    }

    private void advance(long[] lines, long forNanos) {
        long start = advancedNanos;
        for (advancedNanos += 10 * MILLISECOND; advancedNanos <= start + forNanos; advancedNanos += 10 * MILLISECOND) {
            equaliser.advance(lines, EVERYBODY, advancedNanos);
        }
        advancedNanos = start + forNanos;
    }

    private long[] paddings() {
        return new long[] {equaliser.paddingNanos(0), equaliser.paddingNanos(1), equaliser.paddingNanos(2)};
    }

    private static long[] lines(long... millis) {
        long[] nanos = new long[millis.length];
        for (int i = 0; i < millis.length; i++) {
            nanos[i] = millis[i] * MILLISECOND;
        }
        return nanos;
    }
}
