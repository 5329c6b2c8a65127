package dev.naadam.protocol.crypto;

import static dev.naadam.protocol.Samples.flip;
import static dev.naadam.protocol.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** AES-128-GCM: test cases 1 to 4 of McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B. */
class JdkPacketCiphersTest {

    private static final String ZERO_KEY = "00".repeat(16);
    private static final String ZERO_IV = "00".repeat(12);
    private static final String KEY = "feffe9928665731c6d6a8f9467308308";
    private static final String IV = "cafebabefacedbaddecaf888";
    private static final String PLAIN = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";
    private static final String SECRET = "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e"
            + "21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091473f5985";
    private static final String HEADER = "feedfacedeadbeeffeedfacedeadbeefabaddad2";
    private static final String TAG_WITH_HEADER = "5bc94fbc3221a5db94fae95ae7121a47";

    private final JdkPacketCiphers ciphers = new JdkPacketCiphers();

    @Test
    void givesCase1WithoutContent() {
        assertThat(seal(keys(ZERO_KEY, ZERO_IV), 0, "", "")).isEqualTo("58e2fccefa7e3061367f1d57a4e7455a");
    }

    @Test
    void givesCase2WithOneBlock() {
        assertThat(seal(keys(ZERO_KEY, ZERO_IV), 0, "", "00".repeat(16)))
                .isEqualTo("0388dace60b6a392f328c2b971b2fe78" + "ab6e47d42cec13bdf53a67b21257bddf");
    }

    @Test
    void givesCase3WithFourBlocks() {
        assertThat(seal(keys(KEY, IV), 0, "", PLAIN)).isEqualTo(SECRET + "4d5c2af327cd64a62cf35abd2ba6fab4");
    }

    @Test
    void givesCase4WithAHeaderAndAnIncompleteBlock() {
        assertThat(seal(keys(KEY, IV), 0, HEADER, PLAIN.substring(0, 120)))
                .isEqualTo(HEADER + SECRET.substring(0, 120) + TAG_WITH_HEADER);
    }

    @Test
    void takesTheSequenceIntoTheLastEightBytesOfTheNonceHighestByteFirst() {
        // xor with the sequence gives the published nonce again
        String iv = "cafebabe" + "fbccd8a9dbccff80";

        assertThat(seal(keys(KEY, iv), 0x0102_0304_0506_0708L, HEADER, PLAIN.substring(0, 120)))
                .endsWith(TAG_WITH_HEADER);
    }

    @Test
    void opensInPlaceSealsOfEveryLength() {
        PacketSealer sealer = ciphers.sealer(keys(KEY, IV));
        PacketOpener opener = ciphers.opener(keys(KEY, IV));
        byte[] content = new byte[1_171];

        for (int length = 0; length <= 1_171; length++) {
            byte[] packet = run(length, 1_200);

            int sealed = sealer.seal(length + 1, packet, 13, length);
            int opened = opener.open(length + 1, packet, 13, sealed, content);

            assertThat(sealed).isEqualTo(29 + length);
            assertThat(opened).isEqualTo(length);
            assertThat(Arrays.copyOf(content, length)).isEqualTo(run(length + 13, length));
            assertThat(Arrays.copyOf(packet, 13)).isEqualTo(run(length, 13));
        }
    }

    @Test
    void writesNothingBehindTheTag() {
        byte[] packet = run(0, 100);

        int sealed = ciphers.sealer(keys(KEY, IV)).seal(1, packet, 13, 20);

        assertThat(Arrays.copyOfRange(packet, sealed, 100)).isEqualTo(run(49, 51));
    }

    @Test
    void opensNeitherAnotherSequenceNorAnotherHeaderNorAnotherByte() {
        byte[] packet = bytes(seal(keys(KEY, IV), 7, HEADER, PLAIN));

        assertThat(open(7, packet)).isEqualTo(64);
        assertThat(open(8, packet)).isEqualTo(PacketOpener.FORGED);
        for (int bit = 0; bit < packet.length * 8; bit++) {
            assertThat(open(7, flip(packet, bit))).as("bit " + bit).isEqualTo(PacketOpener.FORGED);
        }
    }

    @Test
    void refusesToSealTwiceUnderOneSequence() {
        PacketSealer sealer = ciphers.sealer(keys(KEY, IV));
        sealer.seal(3, new byte[64], 13, 10);

        assertThatThrownBy(() -> sealer.seal(3, new byte[64], 13, 10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sequence 3 can't be sealed");
    }

    @Test
    void opensAgainAfterAForgery() {
        PacketOpener opener = ciphers.opener(keys(KEY, IV));
        byte[] packet = bytes(seal(keys(KEY, IV), 7, HEADER, PLAIN));

        assertThat(opener.open(7, flip(packet, 200), 20, packet.length, new byte[64]))
                .isEqualTo(PacketOpener.FORGED);

        assertThat(opener.open(7, packet, 20, packet.length, new byte[64])).isEqualTo(64);
    }

    private String seal(DirectionKeys keys, long sequence, String header, String content) {
        byte[] packet = bytes(header + content + "00".repeat(16));
        int length = ciphers.sealer(keys).seal(sequence, packet, header.length() / 2, content.length() / 2);
        assertThat(length).isEqualTo(packet.length);
        return HexFormat.of().formatHex(packet);
    }

    private int open(long sequence, byte[] packet) {
        return ciphers.opener(keys(KEY, IV)).open(sequence, packet, HEADER.length() / 2, packet.length, new byte[64]);
    }

    private static DirectionKeys keys(String key, String iv) {
        return new DirectionKeys(bytes(key), bytes(iv));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
