package dev.naadam.protocol.crypto;

import static dev.naadam.protocol.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The SHA-256 test cases of RFC 5869 appendix A. */
class HkdfTest {

    @Test
    void givesCase1() {
        byte[] prk = Hkdf.extract(run(0x00, 13), inputOf0x0b());
        byte[] okm = Hkdf.expand(prk, run(0xf0, 10), 42);

        assertThat(hex(prk)).isEqualTo("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        assertThat(hex(okm))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void givesCase2WithLongInputs() {
        byte[] prk = Hkdf.extract(run(0x60, 80), run(0x00, 80));
        byte[] okm = Hkdf.expand(prk, run(0xb0, 80), 82);

        assertThat(hex(prk)).isEqualTo("06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244");
        assertThat(hex(okm))
                .isEqualTo("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                        + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                        + "cc30c58179ec3e87c14c01d5c1f3434f1d87");
    }

    @Test
    void givesCase3WithoutSaltAndInfo() {
        byte[] prk = Hkdf.extract(new byte[0], inputOf0x0b());
        byte[] okm = Hkdf.expand(prk, new byte[0], 42);

        assertThat(hex(prk)).isEqualTo("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04");
        assertThat(hex(okm))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void givesAShorterOutputAsTheStartOfALongerOne() {
        byte[] whole = Hkdf.expand(run(0, 32), run(9, 5), 8_160);

        assertThat(Hkdf.expand(run(0, 32), run(9, 5), 33)).isEqualTo(Arrays.copyOf(whole, 33));
        assertThat(Hkdf.expand(run(0, 32), run(9, 5), 0)).isEmpty();
    }

    @Test
    void refusesMoreOutputThanItsCounterCanNumber() {
        assertThatThrownBy(() -> Hkdf.expand(run(0, 32), new byte[0], 8_161))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length: 8161 (expected: 0 to 8160)");
    }

    private static byte[] inputOf0x0b() {
        byte[] input = new byte[22];
        Arrays.fill(input, (byte) 0x0b);
        return input;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
