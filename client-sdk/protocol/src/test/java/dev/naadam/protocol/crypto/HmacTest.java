package dev.naadam.protocol.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The test cases of RFC 4231 section 4; case 5 is about truncation, which callers do themselves. */
class HmacTest {

    @Test
    void givesCase1() {
        assertThat(hmac(filled(20, 0x0b), "Hi There"))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void givesCase2WithAKeyShorterThanTheHash() {
        assertThat(hmac("Jefe".getBytes(US_ASCII), "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void givesCase3() {
        assertThat(hex(Hmac.sha256(filled(20, 0xaa), filled(50, 0xdd))))
                .isEqualTo("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    }

    @Test
    void givesCase4() {
        byte[] key = HexFormat.of().parseHex("0102030405060708090a0b0c0d0e0f10111213141516171819");

        assertThat(hex(Hmac.sha256(key, filled(50, 0xcd))))
                .isEqualTo("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    }

    @Test
    void givesCase6WithAKeyLongerThanABlock() {
        assertThat(hmac(filled(131, 0xaa), "Test Using Larger Than Block-Size Key - Hash Key First"))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void givesCase7WithKeyAndTextLongerThanABlock() {
        String text = "This is a test using a larger than block-size key and a larger than block-size data. "
                + "The key needs to be hashed before being used by the HMAC algorithm.";

        assertThat(hmac(filled(131, 0xaa), text))
                .isEqualTo("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    }

    @Test
    void readsItsPartsAsOneText() {
        byte[] whole = Hmac.sha256(filled(20, 0x0b), "Hi There".getBytes(US_ASCII));
        byte[] parts = Hmac.sha256(filled(20, 0x0b), "Hi ".getBytes(US_ASCII), "There".getBytes(US_ASCII));

        assertThat(parts).isEqualTo(whole);
    }

    private static String hmac(byte[] key, String text) {
        return hex(Hmac.sha256(key, text.getBytes(US_ASCII)));
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
