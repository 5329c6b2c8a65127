package dev.naadam.protocol.handshake;

import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.SESSION_SECRET;
import static dev.naadam.protocol.Samples.flip;
import static dev.naadam.protocol.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.RefuseReason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RefuseTest {

    private final byte[] packet = Refuse.toBytes(RefuseReason.SUPERSEDED, CLIENT_RANDOM, SESSION_SECRET);

    @Test
    void readsBackEveryReason() {
        for (RefuseReason reason : RefuseReason.values()) {
            byte[] refuse = Refuse.toBytes(reason, CLIENT_RANDOM, SESSION_SECRET);

            assertThat(Refuse.read(refuse, 48, CLIENT_RANDOM, SESSION_SECRET)).isEqualTo(reason);
        }
    }

    @Test
    void isNoneAtAnyOtherLength() {
        byte[] larger = Arrays.copyOf(packet, 1_300);

        for (int length = 0; length <= 1_300; length++) {
            boolean isRead = Refuse.read(larger, length, CLIENT_RANDOM, SESSION_SECRET) != null;
            assertThat(isRead).isEqualTo(length == 48);
        }
    }

    @Test
    void isNoneAfterAnySingleBitWasFlipped() {
        for (int bit = 0; bit < 8 * 48; bit++) {
            assertThat(Refuse.read(flip(packet, bit), 48, CLIENT_RANDOM, SESSION_SECRET))
                    .as("bit " + bit)
                    .isNull();
        }
    }

    @Test
    void isNoneForAnotherClientAndUnderAnotherSecret() {
        assertThat(Refuse.read(packet, 48, run(0, 16), SESSION_SECRET)).isNull();
        assertThat(Refuse.read(packet, 48, CLIENT_RANDOM, run(0, 32))).isNull();
    }
}
