package dev.naadam.protocol.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void readsBackWhatWasWritten() {
        assertThat(reread(21_250, 28_750)).isEqualTo(new Line(21_250, 28_750));
        assertThat(reread(0, 0)).isEqualTo(new Line(0, 0));
        assertThat(reread(0xffff_ffffL, 30_000)).isEqualTo(new Line(0xffff_ffffL, 30_000));
    }

    @Test
    void isNoneAtAnyOtherLength() {
        byte[] content = new byte[1_171];

        for (int length = 0; length <= 1_171; length++) {
            assertThat(Line.read(content, length) != null).isEqualTo(length == 8);
        }
    }

    @Test
    void isNoneWithMoreThanThirtyMillisecondsOfPadding() {
        assertThat(reread(20_000, 30_001)).isNull();
        assertThat(reread(20_000, 0xffff_ffffL)).isNull();
    }

    private static @Nullable Line reread(long roundTripMicros, long paddingMicros) {
        byte[] packet = new byte[64];
        Line.write(packet, roundTripMicros, paddingMicros);
        return Line.read(Arrays.copyOfRange(packet, 13, 13 + Line.BYTES), Line.BYTES);
    }
}
