package dev.naadam.arena.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SegmentTest {

    private final Segment segment = new Segment();

    @Test
    void aPointBesideItIsAsFarAsTheNearestPointOfIt() {
        segment.set(Fixed.of(1), Fixed.of(1), Fixed.of(5), Fixed.of(1));

        assertThat(segment.comesWithin(Fixed.of(3), Fixed.of(2), Fixed.of(4))).isTrue();
        assertThat(segment.comesWithin(Fixed.of(3) - 1, Fixed.of(2), Fixed.of(4)))
                .isFalse();
    }

    @Test
    void aPointBeforeOrBehindItIsAsFarAsItsEnd() {
        segment.set(Fixed.of(1), Fixed.of(1), Fixed.of(5), Fixed.of(1));

        assertThat(segment.comesWithin(Fixed.of(5), Fixed.of(8), Fixed.of(5))).isTrue();
        assertThat(segment.comesWithin(Fixed.of(5) - 1, Fixed.of(8), Fixed.of(5)))
                .isFalse();
        assertThat(segment.comesWithin(Fixed.of(1), 0, Fixed.of(1))).isTrue();
        assertThat(segment.comesWithin(Fixed.of(1) - 1, 0, Fixed.of(1))).isFalse();
    }

    @Test
    void aSegmentWithoutLengthIsItsPoint() {
        segment.set(Fixed.of(1), Fixed.of(1), Fixed.of(1), Fixed.of(1));

        assertThat(segment.comesWithin(Fixed.of(5), Fixed.of(4), Fixed.of(5))).isTrue();
        assertThat(segment.comesWithin(Fixed.of(5) - 1, Fixed.of(4), Fixed.of(5)))
                .isFalse();
    }

    @Test
    void isExactAcrossTheWholeMap() {
        SeededRandom random = new SeededRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long runX = random.nextInt(40 << 16);
            long runY = random.nextInt(40 << 16);
            long x = random.nextInt(40 << 16);
            long y = random.nextInt(40 << 16);
            if (x * runX + y * runY >= runX * runX + runY * runY) {
                continue;
            }
            BigInteger aside = BigInteger.valueOf(x * runY - y * runX).pow(2);
            BigInteger length = BigInteger.valueOf(runX * runX + runY * runY);
            long nearest = aside.divide(length).sqrt().longValueExact();

            segment.set(0, 0, runX, runY);

            assertThat(segment.comesWithin(nearest, x, y))
                    .isEqualTo(
                            aside.compareTo(BigInteger.valueOf(nearest).pow(2).multiply(length)) <= 0);
            assertThat(segment.comesWithin(nearest + 1, x, y)).isTrue();
            assertThat(segment.comesWithin(nearest - 1, x, y)).isFalse();
        }
    }
}
