package dev.naadam.protocol.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Samples;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** AES-128-GCM with chosen tags, nonces and forgeries: facts of C2SP Wycheproof, aes_gcm_test.json, cases 39 to 67. */
class GcmEdgeTest {

    private static final String EDGE_KEY = "00112233445566778899aabbccddeeff";
    private static final DirectionKeys KEYS = keys("000102030405060708090a0b0c0d0e0f", "505152535455565758595a5b");
    private static final byte[] PLAIN = Samples.run(0x20, 16);
    private static final byte[] SEALED = bytes("eb156d081ed6b6b55f4612f021d87b39d8847dbc326a06e988c77ad3863e6083");
    private static final int TAG_OFFSET = 16;

    private final JdkPacketCiphers ciphers = new JdkPacketCiphers();

    @Test
    void makesAndTakesATagOfOnesUnderANonceOfZeros() {
        DirectionKeys keys = keys(EDGE_KEY, "00".repeat(12));
        byte[] plain = bytes("ebd4a3e10cf6d41c50aeae007563b072");
        byte[] sealed = bytes("f62d84d649e56bc8cfedc5d74a51e2f7" + "ff".repeat(16));

        assertThat(seal(keys, 0, plain)).isEqualTo(sealed);
        assertThat(open(keys, 0, sealed)).isEqualTo(16);
    }

    @Test
    void makesAndTakesATagOfZerosUnderANonceOfOnes() {
        DirectionKeys keys = keys(EDGE_KEY, "ff".repeat(12));
        byte[] plain = bytes("d593c4d8224f1b100c35e4f6c4006543");
        byte[] sealed = bytes("431f31e6840931fd95f94bf88296ff69" + "00".repeat(16));

        assertThat(seal(keys, 0, plain)).isEqualTo(sealed);
        assertThat(open(keys, 0, sealed)).isEqualTo(16);
    }

    @Test
    void reachesTheSameNonceWhereverIvAndSequenceAddUpToOnes() {
        DirectionKeys keys = keys(EDGE_KEY, "ffffffff" + "0123456789abcdef");
        byte[] plain = bytes("d593c4d8224f1b100c35e4f6c4006543");

        assertThat(seal(keys, ~0x0123_4567_89ab_cdefL, plain)).endsWith(new byte[16]);
    }

    @Test
    void takesThePublishedTagAndNoTagWithABitFlipped() {
        assertThat(seal(KEYS, 0, PLAIN)).isEqualTo(SEALED);
        assertThat(open(KEYS, 0, SEALED)).isEqualTo(16);

        for (int bit = 8 * TAG_OFFSET; bit < 8 * SEALED.length; bit++) {
            assertThat(open(KEYS, 0, Samples.flip(SEALED, bit)))
                    .as("bit " + bit)
                    .isEqualTo(PacketOpener.FORGED);
        }
    }

    @Test
    void takesNoTagChangedInTwoPlacesThatCancelOut() {
        int tag = 8 * TAG_OFFSET;

        assertForged(Samples.flip(Samples.flip(SEALED, tag), tag + 64));
        assertForged(Samples.flip(Samples.flip(SEALED, tag + 31), tag + 63));
        assertForged(Samples.flip(Samples.flip(SEALED, tag + 63), tag + 127));
    }

    @Test
    void takesNoTagThatIsConstantOrChangedInEveryByte() {
        assertForged(withTag(0x00, 0x00));
        assertForged(withTag(0x00, 0xff));
        for (int flipped : new int[] {0xff, 0x80, 0x01}) {
            assertForged(withTag(0xff, flipped));
        }
    }

    @Test
    void takesNoTagCutShort() {
        for (int length = 16; length < SEALED.length; length++) {
            assertForged(Arrays.copyOf(SEALED, length));
        }
    }

    private void assertForged(byte[] sealed) {
        assertThat(open(KEYS, 0, sealed)).as(HexFormat.of().formatHex(sealed)).isEqualTo(PacketOpener.FORGED);
    }

    /** Every byte of the tag becomes {@code (byte & kept) ^ flipped}. */
    private static byte[] withTag(int kept, int flipped) {
        byte[] changed = SEALED.clone();
        for (int i = TAG_OFFSET; i < changed.length; i++) {
            changed[i] = (byte) ((changed[i] & kept) ^ flipped);
        }
        return changed;
    }

    private byte[] seal(DirectionKeys keys, long sequence, byte[] plain) {
        byte[] packet = Arrays.copyOf(plain, plain.length + 16);
        ciphers.sealer(keys).seal(sequence, packet, 0, plain.length);
        return packet;
    }

    private int open(DirectionKeys keys, long sequence, byte[] sealed) {
        return ciphers.opener(keys).open(sequence, sealed, 0, sealed.length, new byte[64]);
    }

    private static DirectionKeys keys(String key, String iv) {
        return new DirectionKeys(bytes(key), bytes(iv));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
