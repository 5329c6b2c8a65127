package dev.naadam.game;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateHashTest {

    private static final long PRIME_32 = 0x9E3779B1L;

    @Test
    void givesThePublishedHashesOfShortTexts() {
        assertThat(hash("", 0)).isEqualTo(0xEF46DB3751D8E999L);
        assertThat(hash("a", 0)).isEqualTo(0xD24EC4F1A98C6E5BL);
        assertThat(hash("abc", 0)).isEqualTo(0x44BC2CF5AD770999L);
        assertThat(hash("xxhash", 20141025)).isEqualTo(Long.parseUnsignedLong("13067679811253438005"));
    }

    @Test
    void givesThePublishedHashOfATextLongerThanAStripe() {
        assertThat(hash("Nobody inspects the spammish repetition", 0)).isEqualTo(0xFBCEA83C8A378BF1L);
    }

    @Test
    void givesTheHashesOfTheReferenceImplementationsSelfTest() {
        byte[] buffer = selfTestBuffer();

        assertThat(StateHash.of(buffer, 0, 1, 0)).isEqualTo(0xE934A84ADB052768L);
        assertThat(StateHash.of(buffer, 0, 1, PRIME_32)).isEqualTo(0x5014607643A9B4C3L);
        assertThat(StateHash.of(buffer, 0, 4, 0)).isEqualTo(0x9136A0DCA57457EEL);
        assertThat(StateHash.of(buffer, 0, 14, 0)).isEqualTo(0x8282DCC4994E35C8L);
        assertThat(StateHash.of(buffer, 0, 14, PRIME_32)).isEqualTo(0xC3BD6BF63DEB6DF0L);
        assertThat(StateHash.of(buffer, 0, 222, 0)).isEqualTo(0xB641AE8CB691C174L);
        assertThat(StateHash.of(buffer, 0, 222, PRIME_32)).isEqualTo(0x20CB8AB7AE10C14AL);
    }

    @Test
    void hashesOnlyTheGivenRange() {
        byte[] padded = "..abc..".getBytes(US_ASCII);

        long hash = StateHash.of(padded, 2, 3, 0);

        assertThat(hash).isEqualTo(hash("abc", 0));
    }

    private static long hash(String text, long seed) {
        byte[] bytes = text.getBytes(US_ASCII);
        return StateHash.of(bytes, 0, bytes.length, seed);
    }

    private static byte[] selfTestBuffer() {
        byte[] buffer = new byte[222];
        long generator = PRIME_32;
        for (int i = 0; i < buffer.length; i++) {
            buffer[i] = (byte) (generator >>> 56);
            generator *= 0x9E3779B185EBCA8DL;
        }
        return buffer;
    }
}
