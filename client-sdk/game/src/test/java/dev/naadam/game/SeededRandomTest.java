package dev.naadam.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeededRandomTest {

    @Test
    void givesTheKnownNumbersOfItsAlgorithm() {
        SeededRandom random = new SeededRandom(1234567);

        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("9817491932198370423");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("4593380528125082431");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("16408922859458223821");
    }

    @Test
    void goesOnFromItsState() {
        SeededRandom random = new SeededRandom(5);
        random.nextLong();
        SeededRandom other = new SeededRandom(0);

        other.state(random.state());

        assertThat(other.nextLong()).isEqualTo(random.nextLong());
    }

    @Test
    void everyNumberBelowTheBoundIsAsLikely() {
        SeededRandom random = new SeededRandom(9);
        int[] counts = new int[7];

        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }

        for (int count : counts) {
            assertThat(count).isCloseTo(10_000, within(400));
        }
    }

    @Test
    void aLargeBoundHasNoBiasEither() {
        // of the 2^32 draws each three numbers below 3 * 2^29 would share eight: 3, 3 and 2
        int bound = 3 << 29;
        SeededRandom random = new SeededRandom(9);
        int thirds = 0;

        for (int i = 0; i < 30_000; i++) {
            thirds += random.nextInt(bound) % 3 == 2 ? 1 : 0;
        }

        assertThat(thirds).isCloseTo(10_000, within(400));
    }

    @Test
    void theBoundMustBePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SeededRandom(1).nextInt(0));
    }
}
