package dev.naadam.protocol.handshake;

import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.COOKIE;
import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.flip;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChallengeTest {

    private static final int PADDING_OFFSET = 41;

    private final byte[] packet = new Challenge(CLIENT_RANDOM, COOKIE, NOW_MILLIS).toBytes();

    @Test
    void readsBackWhatWasWritten() {
        Challenge challenge = requireNonNull(Challenge.read(packet, 48));

        assertThat(challenge.clientRandom()).isEqualTo(CLIENT_RANDOM);
        assertThat(challenge.cookie()).isEqualTo(COOKIE);
        assertThat(challenge.serverMillis()).isEqualTo(NOW_MILLIS);
    }

    @Test
    void isNoneAtAnyOtherLength() {
        byte[] larger = Arrays.copyOf(packet, 1_300);

        for (int length = 0; length <= 1_300; length++) {
            assertThat(Challenge.read(larger, length) != null).isEqualTo(length == 48);
        }
    }

    /** Nothing proves a CHALLENGE: whoever edits one on the path can as well drop it, and gains no more by it. */
    @Test
    void differsInOneFieldAfterAFlippedBitOrIsNone() {
        for (int bit = 0; bit < 8 * 48; bit++) {
            byte[] flipped = flip(packet, bit);
            Challenge challenge = Challenge.read(flipped, 48);

            boolean isTopOfTime = bit == 8 * PADDING_OFFSET - 1;
            boolean isNone = bit / 8 == 0 || bit / 8 >= PADDING_OFFSET || isTopOfTime;
            assertThat(challenge == null).as("bit " + bit).isEqualTo(isNone);
            if (challenge != null) {
                assertThat(challenge.toBytes()).isEqualTo(flipped);
            }
        }
    }
}
