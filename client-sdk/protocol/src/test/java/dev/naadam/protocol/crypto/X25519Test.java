package dev.naadam.protocol.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Samples;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The vectors of RFC 7748 sections 5.2 and 6.1. */
class X25519Test {

    private static final String ALICE_PRIVATE = "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a";
    private static final String ALICE_PUBLIC = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";
    private static final String BOB_PRIVATE = "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb";
    private static final String BOB_PUBLIC = "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f";
    private static final String SHARED = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";

    @Test
    void givesTheFirstVectorOfSection5() {
        assertThat(multiply(
                        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
                        "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"))
                .isEqualTo("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
    }

    @Test
    void givesTheSecondVectorOfSection5WhichSetsTheTopBit() {
        assertThat(multiply(
                        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
                        "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493"))
                .isEqualTo("95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957");
    }

    @Test
    void givesTheIteratedVectorAfterOneAndAfterAThousandRounds() {
        String k = "09" + "00".repeat(31);
        String u = k;

        for (int round = 1; round <= 1_000; round++) {
            String next = multiply(k, u);
            u = k;
            k = next;
            if (round == 1) {
                assertThat(k).isEqualTo("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079");
            }
        }

        assertThat(k).isEqualTo("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51");
    }

    @Test
    void givesBothEndsOfSection6TheSameSecret() {
        assertThat(hex(pair(ALICE_PRIVATE).publicKey())).isEqualTo(ALICE_PUBLIC);
        assertThat(hex(pair(BOB_PRIVATE).publicKey())).isEqualTo(BOB_PUBLIC);
        assertThat(multiply(ALICE_PRIVATE, BOB_PUBLIC)).isEqualTo(SHARED);
        assertThat(multiply(BOB_PRIVATE, ALICE_PUBLIC)).isEqualTo(SHARED);
    }

    @Test
    void refusesEveryPublicKeyOfLowOrder() {
        List<String> lowOrder = List.of(
                "00".repeat(32),
                "01" + "00".repeat(31),
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

        for (String key : lowOrder) {
            assertThat(agree(ALICE_PRIVATE, key)).as(key).isNull();
            String withTopBit = hex(Samples.flip(bytes(key), 255));
            assertThat(agree(ALICE_PRIVATE, withTopBit)).as(withTopBit).isNull();
        }
    }

    @Test
    void agreesWithAnyOtherThirtyTwoBytes() {
        byte[] largest = new byte[32];
        Arrays.fill(largest, (byte) 0xff);

        assertThat(agree(ALICE_PRIVATE, hex(largest))).isNotNull();
    }

    @Test
    void makesAPairFromTheEntropyItIsGiven() {
        X25519 pair = X25519.generate(into -> System.arraycopy(bytes(BOB_PRIVATE), 0, into, 0, into.length));

        assertThat(hex(pair.publicKey())).isEqualTo(BOB_PUBLIC);
    }

    private static String multiply(String scalar, String u) {
        byte[] product = agree(scalar, u);
        return product == null ? "refused" : hex(product);
    }

    private static byte @Nullable [] agree(String scalar, String u) {
        return pair(scalar).agree(bytes(u));
    }

    private static X25519 pair(String scalar) {
        return X25519.ofPrivate(bytes(scalar));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
