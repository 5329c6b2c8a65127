package dev.naadam.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BitWriterReaderTest {

    private final BitWriter out = new BitWriter(16);
    private final BitReader in = new BitReader();

    @Test
    void theFirstBitIsTheLowestOfTheFirstByte() {
        out.write(1, 1);
        out.write(0b10, 2);
        out.write(0xFF, 8);

        assertThat(written()).containsExactly(0b1111_1101, 0b0000_0111);
        assertThat(out.bitCount()).isEqualTo(11);
        assertThat(out.byteCount()).isEqualTo(2);
    }

    @Test
    void bitsAboveTheWidthAreIgnored() {
        out.write(-1, 3);

        assertThat(written()).containsExactly(7);
    }

    @Test
    void whateverIsWrittenIsReadAtEveryWidthAndPosition() {
        for (int randomSeed = 0; randomSeed < 500; randomSeed++) {
            SeededRandom random = new SeededRandom(randomSeed);
            BitWriter writer = new BitWriter(1024);
            for (int i = 0; i < 100; i++) {
                int bits = 1 + random.nextInt(64);
                writer.write(random.nextLong(), bits);
                // reading the bytes between two writes must not disturb the stream
                writer.bytes();
            }

            random.state(randomSeed);
            in.reset(writer.bytes(), 0, writer.byteCount());
            for (int i = 0; i < 100; i++) {
                int bits = 1 + random.nextInt(64);
                assertThat(in.read(bits))
                        .as("randomSeed %d, value %d", randomSeed, i)
                        .isEqualTo(random.nextLong() & -1L >>> (64 - bits));
            }
            assertThat(in.isExhausted()).isTrue();
        }
    }

    @Test
    void signedValuesKeepTheirSign() {
        out.writeSigned(-4, 3);
        out.writeSigned(3, 3);
        out.writeSigned(Long.MIN_VALUE, 64);

        in.reset(out.bytes(), 0, out.byteCount());
        assertThat(in.readSigned(3)).isEqualTo(-4);
        assertThat(in.readSigned(3)).isEqualTo(3);
        assertThat(in.readSigned(64)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void aSignedValueMustFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> out.writeSigned(4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> out.writeSigned(-5, 3));
    }

    @Test
    void aFullWriterRefusesOneBitMoreAndKeepsWhatItHas() {
        out.write(-1, 64);
        out.write(-1, 64);

        assertThatIllegalStateException().isThrownBy(() -> out.write(0, 1));
        assertThat(out.byteCount()).isEqualTo(16);
    }

    @Test
    void aWriterThatWasResetHasNothingOfBefore() {
        out.write(-1, 64);
        out.write(-1, 7);

        out.reset().write(0, 4);

        assertThat(written()).containsExactly(0);
    }

    @Test
    void readingPastTheEndGivesZerosForEver() {
        in.reset(new byte[] {-1, -1}, 0, 1);

        assertThat(in.read(6)).isEqualTo(63);
        assertThat(in.read(3)).isZero();
        assertThat(in.read(1)).as("also where a bit would be left").isZero();
        assertThat(in.hasFailed()).isTrue();
        assertThat(in.isExhausted()).isFalse();
    }

    @Test
    void aReaderIsExhaustedWhenOnlyZeroPadBitsAreLeft() {
        assertThat(exhaustedAfterOneBit((byte) 0b0000_0001)).isTrue();
        assertThat(exhaustedAfterOneBit((byte) 0b1000_0001)).isFalse();
        assertThat(exhaustedAfterOneBit((byte) 1, (byte) 0)).isFalse();
        assertThat(new BitReader().isExhausted()).isTrue();
    }

    @Test
    void readsFromTheMiddleOfAnArray() {
        byte[] bytes = new byte[40];
        Arrays.fill(bytes, (byte) 0x77);
        bytes[3] = 0x12;
        bytes[4] = 0x34;

        in.reset(bytes, 3, 2);

        assertThat(in.read(16)).isEqualTo(0x3412);
        assertThat(in.isExhausted()).isTrue();
    }

    private boolean exhaustedAfterOneBit(byte... bytes) {
        in.reset(bytes, 0, bytes.length).read(1);
        return in.isExhausted();
    }

    private byte[] written() {
        return Arrays.copyOf(out.bytes(), out.byteCount());
    }
}
