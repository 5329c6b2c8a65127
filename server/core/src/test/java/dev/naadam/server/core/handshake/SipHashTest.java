package dev.naadam.server.core.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Bytes;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SipHashTest {

    /** The ninth of the reference implementation's vectors: the eight bytes 00 to 07. */
    @Test
    void agreesWithThePublishedVectorOfEightBytes() {
        SipHash hash = new SipHash(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));
        byte[] out = new byte[Long.BYTES];

        Bytes.put64(out, 0, hash.of(0x0706050403020100L));

        assertThat(HexFormat.of().formatHex(out)).isEqualTo("6224939a79f5f593");
    }

    @Test
    void anotherKeyIsAnotherHash() {
        byte[] key = new byte[SipHash.KEY_BYTES];
        byte[] other = key.clone();
        other[15] = 1;

        assertThat(new SipHash(key).of(7)).isNotEqualTo(new SipHash(other).of(7));
    }
}
