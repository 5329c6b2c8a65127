package dev.naadam.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FixedTest {

    @Test
    void wholeNumbersMultiplyAndDivide() {
        assertThat(Fixed.mul(Fixed.of(-6), Fixed.of(7))).isEqualTo(Fixed.of(-42));
        assertThat(Fixed.div(Fixed.of(-42), Fixed.of(7))).isEqualTo(Fixed.of(-6));
        assertThat(Fixed.of(Integer.MIN_VALUE)).isEqualTo(Integer.MIN_VALUE * 65536L);
    }

    @Test
    void aProductIsRoundedDownAndExactInsideForLargeFactors() {
        SeededRandom random = new SeededRandom(3);
        for (int i = 0; i < 10_000; i++) {
            long a = random.nextLong() >> random.nextInt(40);
            long b = random.nextLong() >> 48;
            BigInteger exact =
                    BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).shiftRight(16);

            assertThat(Fixed.mul(a, b)).isEqualTo(exact.longValue());
        }
    }

    @Test
    void aQuotientIsRoundedTowardsZero() {
        assertThat(Fixed.div(1, Fixed.of(2))).isZero();
        assertThat(Fixed.div(-1, Fixed.of(2))).isZero();
        assertThatThrownBy(() -> Fixed.div(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aRootIsTheLargestWhoseSquareFits() {
        SeededRandom random = new SeededRandom(4);
        for (int i = 0; i < 10_000; i++) {
            long value = random.nextLong() >>> (17 + random.nextInt(40));

            BigInteger exact = BigInteger.valueOf(value).shiftLeft(16).sqrt();

            assertThat(Fixed.sqrt(value)).isEqualTo(exact.longValueExact());
        }
        assertThat(Fixed.sqrt(Fixed.of(9))).isEqualTo(Fixed.of(3));
        assertThat(Fixed.sqrt((1L << 47) - 1))
                .isEqualTo(
                        BigInteger.valueOf((1L << 47) - 1).shiftLeft(16).sqrt().longValueExact());
    }

    @Test
    void aRootIsNotRoundedUpJustBelowASquare() {
        // (2^31 + 1)^2 - 1, whose root a double cannot tell from 2^31 + 1
        assertThat(Fixed.sqrt((1L << 46) + (1L << 16))).isEqualTo(1L << 31);
    }

    @Test
    void aRootOutsideItsRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fixed.sqrt(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Fixed.sqrt(1L << 47));
    }

    @Test
    void sineAndCosineAreWithinHalfAStepOfTheTruth() {
        for (int angle = -Fixed.TURN; angle < 2 * Fixed.TURN; angle += 13) {
            double radians = angle * 2 * StrictMath.PI / Fixed.TURN;

            assertThat((double) Fixed.sin(angle)).isCloseTo(StrictMath.sin(radians) * Fixed.ONE, within(0.5001));
            assertThat((double) Fixed.cos(angle)).isCloseTo(StrictMath.cos(radians) * Fixed.ONE, within(0.5001));
        }
    }

    @Test
    void sineAndCosineAreSymmetric() {
        for (int angle = 0; angle < Fixed.TURN; angle++) {
            assertThat(Fixed.sin(-angle)).isEqualTo(-Fixed.sin(angle));
            assertThat(Fixed.cos(-angle)).isEqualTo(Fixed.cos(angle));
        }
    }
}
