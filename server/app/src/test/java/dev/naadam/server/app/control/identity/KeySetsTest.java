package dev.naadam.server.app.control.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Public keys as documents have them. */
final class KeySetsTest {

    /** RFC 8037 appendix A.2. */
    private static final String EDWARDS =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    /** RFC 7515 appendix A.3.1, without the private part. */
    private static final String ELLIPTIC = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"e\","
            + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
            + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}";

    @Test
    void verifiesTheExampleOfRfc8037() throws Exception {
        String signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        byte[] signature = Base64Url.read(
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");

        IdentityKey key = read("[" + EDWARDS + "]").getFirst();

        assertThat(key.algorithm()).isEqualTo(TokenAlgorithm.EDDSA);
        assertThat(signature).isNotNull();
        assertThat(key.hasSigned(
                        signed.getBytes(StandardCharsets.US_ASCII), signature == null ? new byte[0] : signature))
                .isTrue();
    }

    @Test
    void verifiesTheExampleOfRfc7515() throws Exception {
        String signed = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6"
                + "Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        byte[] signature = Base64Url.read(
                "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");

        IdentityKey key = read("[" + ELLIPTIC + "]").getFirst();

        assertThat(key.algorithm()).isEqualTo(TokenAlgorithm.ES256);
        assertThat(key.kid()).isEqualTo("e");
        assertThat(key.hasSigned(
                        signed.getBytes(StandardCharsets.US_ASCII), signature == null ? new byte[0] : signature))
                .isTrue();
    }

    @Test
    void passesOverWhatIdentitySystemsPutBesideTheNumbers() throws Exception {
        assertThat(read("[" + ELLIPTIC.replace("{", "{\"use\":\"sig\",\"alg\":\"ES256\",\"x5t\":\"abc\",") + "]"))
                .hasSize(1);
    }

    @Test
    void saysWhichKeyCannotBeUsedAndWhy() {
        assertThat(fault("[" + ELLIPTIC.replace("{", "{\"d\":\"secret\",") + "]"))
                .isEqualTo("/keys/0/d a private key: keep it, and send the public one");
        assertThat(fault("[{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]"))
                .isEqualTo("/keys/0/kty of another kind (expected: OKP Ed25519 or EC P-256)");
        assertThat(fault("[" + ELLIPTIC.replace("x_FE", "x_FF") + "]"))
                .isEqualTo("/keys/0 a point that is not on P-256");
        assertThat(fault("[" + ELLIPTIC.replace("{", "{\"alg\":\"RS256\",") + "]"))
                .isEqualTo("/keys/0/alg not how such a key signs (expected: ES256)");
        assertThat(fault("[" + ELLIPTIC.replace("{", "{\"use\":\"enc\",") + "]"))
                .isEqualTo("/keys/0/use not for signatures (expected: sig)");
        assertThat(fault("[" + ELLIPTIC + "," + EDWARDS + "]")).startsWith("/keys/1/kid ");
        assertThat(fault("[" + ELLIPTIC + "," + ELLIPTIC + "]")).startsWith("/keys/1/kid ");
        assertThat(fault("[" + EDWARDS.replace("11q", "1=q") + "]")).startsWith("/keys/0/x ");
        assertThat(fault("[]")).startsWith("/keys ");
        assertThat(fault("[" + (EDWARDS + ",").repeat(8) + EDWARDS + "]")).startsWith("/keys ");
        assertThat(fault("[7]")).startsWith("/keys/0/");
    }

    @Test
    void readsPemOnTheTwoCurvesOnly() throws Exception {
        assertThat(PublicKeys.algorithmOf(PublicKeys.ofPem(TokenSmith.ed25519().pem())))
                .isEqualTo(TokenAlgorithm.EDDSA);
        assertThat(PublicKeys.algorithmOf(PublicKeys.ofPem(TokenSmith.p256().pem())))
                .isEqualTo(TokenAlgorithm.ES256);
        for (String pem : List.of(
                TokenSmith.onCurve("secp384r1").pem(),
                TokenSmith.p256().pem().replace("PUBLIC", "PRIVATE"),
                TokenSmith.p256().pem() + TokenSmith.p256().pem(),
                TokenSmith.p256().pem().replaceFirst("\nM", "\nN"),
                "",
                "x".repeat(100_000))) {
            assertThat(catchThrowableOfType(UnusableKey.class, () -> PublicKeys.ofPem(pem)))
                    .as(pem)
                    .isNotNull();
        }
    }

    private static List<IdentityKey> read(String keys) throws IOException, UnusableKey {
        return KeySets.read(new ObjectMapper().readTree("{\"keys\":" + keys + "}"));
    }

    private static String fault(String keys) {
        UnusableKey fault = catchThrowableOfType(UnusableKey.class, () -> read(keys));
        return fault.pointer() + " " + fault.reason();
    }
}
