package dev.naadam.protocol.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void readsBackWhatWasWritten() {
        assertThat(reread(new Waiting(0xffff_fffeL, 3, 10))).isEqualTo(new Waiting(0xffff_fffeL, 3, 10));
        assertThat(reread(new Waiting(1, 64, 64))).isEqualTo(new Waiting(1, 64, 64));
    }

    @Test
    void isNoneAtAnyOtherLength() {
        byte[] content = Arrays.copyOf(content(new Waiting(1, 3, 10)), 1_171);

        for (int length = 0; length <= 1_171; length++) {
            assertThat(Waiting.read(content, length) != null).isEqualTo(length == 6);
        }
    }

    @Test
    void isNoneWithFieldsOutOfRange() {
        assertThat(reread(new Waiting(0, 3, 10))).as("epoch").isNull();
        assertThat(reread(new Waiting(1, 0, 0))).as("nobody in the roster").isNull();
        assertThat(reread(new Waiting(1, 0, 65))).as("too many").isNull();
        assertThat(reread(new Waiting(1, 11, 10))).as("more than the roster").isNull();
    }

    private static @Nullable Waiting reread(Waiting waiting) {
        return Waiting.read(content(waiting), Waiting.BYTES);
    }

    private static byte[] content(Waiting waiting) {
        byte[] packet = new byte[64];
        waiting.write(packet);
        return Arrays.copyOfRange(packet, 13, 13 + Waiting.BYTES);
    }
}
