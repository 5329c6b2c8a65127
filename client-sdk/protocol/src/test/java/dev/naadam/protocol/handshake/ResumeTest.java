package dev.naadam.protocol.handshake;

import static dev.naadam.protocol.Samples.CID;
import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.STANDBY;
import static dev.naadam.protocol.Samples.flip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.Samples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumeTest {

    private final byte[] key = Samples.keys().resume();
    private final byte[] otherKey = Samples.keys(CID + 1).resume();
    private final byte[] resume = new Resume(CID, 3, 777, CLIENT_RANDOM).toBytes(key);
    private final Resumed answer = new Resumed(4, 778, 40_000, List.of(STANDBY));
    private final byte[] resumed = answer.toBytes(CLIENT_RANDOM, key);

    @Test
    void readsBackWhatWasAsked() {
        assertThat(Resume.check(resume, 256)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(Resume.cid(resume)).isEqualTo(CID);
        assertThat(Resume.epoch(resume)).isEqualTo(3);
        assertThat(Resume.read(resume)).usingRecursiveComparison().isEqualTo(new Resume(CID, 3, 777, CLIENT_RANDOM));
        assertThat(Resume.isAuthentic(resume, key)).isTrue();
        assertThat(Resume.isAuthentic(resume, otherKey)).isFalse();
    }

    @Test
    void isTakenAtOneLengthOnly() {
        byte[] larger = Arrays.copyOf(resume, 1_300);

        for (int length = 0; length <= 1_300; length++) {
            PacketFate expected = length < 256 ? PacketFate.TOO_SHORT : PacketFate.TOO_LONG;
            assertThat(Resume.check(larger, length)).isEqualTo(length == 256 ? PacketFate.ACCEPTED : expected);
        }
    }

    @Test
    void isRefusedAfterAnySingleBitWasFlipped() {
        for (int bit = 0; bit < 8 * 256; bit++) {
            byte[] flipped = flip(resume, bit);
            PacketFate fate = Resume.check(flipped, 256);

            assertThat(fate == PacketFate.ACCEPTED && Resume.isAuthentic(flipped, key))
                    .as("bit " + bit)
                    .isFalse();
        }
    }

    @Test
    void namesAnEpoch() {
        byte[] without = new Resume(CID, 0, 777, CLIENT_RANDOM).toBytes(key);

        assertThat(Resume.check(without, 256)).isEqualTo(PacketFate.MALFORMED);
    }

    @Test
    void readsBackWhatWasAnswered() {
        assertThat(Resumed.clientRandom(resumed, 177)).isEqualTo(CLIENT_RANDOM);
        assertThat(Resumed.read(resumed, key)).isEqualTo(answer);
        assertThat(Resumed.read(resumed, otherKey)).isNull();
    }

    @Test
    void isNoAnswerAtAnyOtherLength() {
        byte[] larger = Arrays.copyOf(resumed, 1_300);

        for (int length = 0; length <= 1_300; length++) {
            assertThat(Resumed.clientRandom(larger, length) != null).isEqualTo(length == 177);
        }
    }

    @Test
    void isNoAnswerAfterAnySingleBitWasFlipped() {
        for (int bit = 0; bit < 8 * 177; bit++) {
            byte[] flipped = flip(resumed, bit);
            boolean isOne = Resumed.clientRandom(flipped, 177) != null && Resumed.read(flipped, key) != null;

            assertThat(isOne).as("bit " + bit).isFalse();
        }
    }

    @Test
    void theAnswerIsSmallerThanTheQuestion() {
        assertThat(Resumed.BYTES).isLessThan(Resume.BYTES);
    }

    @Test
    void theTreeThatAnotherOwnerLeftIsTheSame() {
        SessionKeys restored = SessionKeys.ofRoot(Samples.keys().root(), CID);

        assertThat(restored.resume()).isEqualTo(key);
        assertThat(restored.clientToServer(9).key())
                .isEqualTo(Samples.keys().clientToServer(9).key());
    }
}
