package dev.naadam.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteReaderTest {

    @Test
    void readsBackWhatTheWriterWrote() {
        byte[] written = new ByteWriter(64)
                .u8(0xfe)
                .u16(0xfedc)
                .u32(0xfedc_ba98L)
                .i64(-2)
                .text("steppe")
                .zero(3)
                .bytes(new byte[] {1, 2})
                .toBytes();

        ByteReader in = new ByteReader(written, 0, written.length);

        assertThat(in.u8()).isEqualTo(0xfe);
        assertThat(in.u16()).isEqualTo(0xfedc);
        assertThat(in.u32()).isEqualTo(0xfedc_ba98L);
        assertThat(in.i64()).isEqualTo(-2);
        assertThat(in.text(32)).isEqualTo("steppe");
        in.zero(3);
        assertThat(in.bytes(2)).containsExactly(1, 2);
        assertThat(in.hasFailed()).isFalse();
        assertThat(in.remaining()).isZero();
    }

    @Test
    void putsTheLowestByteFirst() {
        assertThat(new ByteWriter(4).u32(0x0403_0201L).toBytes()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void answersZerosPastTheEndAndStaysFailed() {
        ByteReader in = new ByteReader(new byte[] {1, 2, 3}, 0, 3);

        assertThat(in.u32()).isZero();
        assertThat(in.hasFailed()).isTrue();

        assertThat(in.u8()).isZero();
        assertThat(in.bytes(2)).containsOnly(0);
        assertThat(in.text(32)).isEmpty();
    }

    @Test
    void neverReadsBeyondItsRange() {
        ByteReader in = new ByteReader(new byte[] {9, 1, 9}, 1, 1);

        assertThat(in.u8()).isEqualTo(1);
        assertThat(in.u8()).isZero();
        assertThat(in.hasFailed()).isTrue();
    }

    @Test
    void failsOnTextThatIsEmptyTooLongOrNotPrintable() {
        assertThat(failsOnText(0)).isTrue();
        assertThat(failsOnText(3, 'a', 'b', 'c')).isTrue();
        assertThat(failsOnText(2, 'a', ' ')).isTrue();
        assertThat(failsOnText(2, 'a', 127)).isTrue();
        assertThat(failsOnText(2, 'a', 0xe9)).isTrue();
        assertThat(failsOnText(2, '!', '~')).isFalse();
    }

    @Test
    void failsWherePaddingIsNotZero() {
        ByteReader in = new ByteReader(new byte[] {0, 0, 1}, 0, 3);

        in.zero(2);
        assertThat(in.hasFailed()).isFalse();

        in.zero(1);
        assertThat(in.hasFailed()).isTrue();
    }

    private static boolean failsOnText(int... bytes) {
        ByteWriter out = new ByteWriter(bytes.length);
        for (int value : bytes) {
            out.u8(value);
        }
        ByteReader in = new ByteReader(out.toBytes(), 0, bytes.length);
        in.text(2);
        return in.hasFailed();
    }
}
