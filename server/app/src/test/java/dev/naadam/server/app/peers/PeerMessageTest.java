package dev.naadam.server.app.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.journal.ShardId;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PeerMessageTest {

    private static final ShardId LONGEST = new ShardId("s".repeat(ShardId.MAX_CHARS));

    @SuppressWarnings("UnusedVariable") // the parameterized tests read it
    private static final PeerMessage[] ALL = {
        new PeerMessage.Introduction("n".repeat(PeerMessage.MAX_NODE_CHARS), -7),
        new PeerMessage.Heartbeat(),
        new PeerMessage.Owned(LONGEST, 0xffff_ffffL),
        new PeerMessage.Released(new ShardId("a"), 1),
        new PeerMessage.Gone(LONGEST),
        new PeerMessage.Plays(new ShardId("node-a.1"), 5, 65_535),
        new PeerMessage.Leaving(),
        new PeerMessage.Asked(0xffff_ffffL, LONGEST),
        new PeerMessage.Answered(7, 0xffff_ffffL)
    };

    @ParameterizedTest
    @FieldSource("ALL")
    void isReadAsItWasWritten(PeerMessage message) {
        byte[] bytes = message.toBytes();

        assertThat(bytes.length).isLessThanOrEqualTo(PeerMessage.MAX_BYTES);
        assertThat(PeerMessage.read(bytes, 0, bytes.length)).isEqualTo(message);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void isNothingWithAByteMoreOrLess(PeerMessage message) {
        byte[] longer = Arrays.copyOf(message.toBytes(), message.toBytes().length + 1);

        assertThat(PeerMessage.read(longer, 0, longer.length)).isNull();
        assertThat(PeerMessage.read(longer, 0, longer.length - 2)).isNull();
    }

    @Test
    void whateverComesNothingIsThrown() {
        long randomSeed = 20261123;
        Random random = new Random(randomSeed);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = (byte) random.nextInt(10);
            }

            PeerMessage message = PeerMessage.read(bytes, 0, bytes.length);

            if (message != null) {
                assertThat(message.toBytes()).as("randomSeed %d", randomSeed).isEqualTo(bytes);
            }
        }
    }
}
