package dev.naadam.server.app.control.identity;

import static dev.naadam.server.app.control.ControlBench.NOW_MILLIS;
import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.identity.PlayerAdmission.Admitted;
import dev.naadam.server.app.control.identity.PlayerAdmission.Denied;
import dev.naadam.server.app.control.identity.PlayerAdmission.Undecided;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens of an organizer's own identity system let a player in. */
final class IdentitiesTest {

    private static final long NOW_SECONDS = NOW_MILLIS / 1000;
    private static final TokenSmith EDWARDS = TokenSmith.ed25519();
    private static final TokenSmith ELLIPTIC = TokenSmith.p256();
    private static final String HEADER = "{\"alg\":\"EdDSA\",\"kid\":\"a\",\"typ\":\"JWT\"}";
    private static final Admitted ANU = new Admitted(MeasuredPlayer.named("cup", "anu"));

    private final ControlBench bench = new ControlBench();

    IdentitiesTest() {
        configure("cup", EDWARDS.key("a"), ELLIPTIC.key("b"));
    }

    @Test
    void letsAPlayerInWhomTheOrganizersSystemVouchesFor() {
        assertThat(admit(EDWARDS.token(HEADER, claims()))).isEqualTo(ANU);
        assertThat(admit(ELLIPTIC.token("{\"alg\":\"ES256\",\"kid\":\"b\"}", claims())))
                .isEqualTo(ANU);
    }

    @Test
    void takesAKeyWithoutANameForTokensThatNameNone() {
        configure("cup", EDWARDS.key(null));

        assertThat(admit(EDWARDS.token("{\"alg\":\"EdDSA\"}", claims()))).isEqualTo(ANU);
        assertThat(admit(EDWARDS.token(HEADER, claims()))).isEqualTo(new Denied());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"kid\":\"a\"}",
                "{\"alg\":\"HS256\",\"kid\":\"a\"}",
                "{\"alg\":\"ES256\",\"kid\":\"a\"}",
                "{\"alg\":\"eddsa\",\"kid\":\"a\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"b\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"c\"}",
                "{\"alg\":\"EdDSA\"}",
                "{\"alg\":[\"EdDSA\"],\"kid\":\"a\"}",
                "{\"alg\":\"none\",\"alg\":\"EdDSA\",\"kid\":\"a\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"a\",\"crit\":[\"b64\"],\"b64\":false}",
                "{\"alg\":\"EdDSA\",\"kid\":\"a\",\"typ\":\"at+jwt\"}",
                "{\"kid\":\"a\"}",
                "[]",
                ""
            })
    void takesNoHeaderThatAsksToBeJudgedOtherwise(String header) {
        assertThat(admit(EDWARDS.token(header, claims()))).isEqualTo(new Denied());
    }

    @Test
    void takesNoSignatureMadeWithThePublicKeyAsASecret() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(EDWARDS.pem().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = part("{\"alg\":\"HS256\",\"kid\":\"a\"}") + "." + part(claims());
        byte[] tag = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));

        assertThat(admit(signed + "." + TokenSmith.base64(tag))).isEqualTo(new Denied());
    }

    @Test
    void takesNoSignatureOfZeros() {
        String zeros = TokenSmith.base64(new byte[64]);

        assertThat(admit(part("{\"alg\":\"ES256\",\"kid\":\"b\"}") + "." + part(claims()) + "." + zeros))
                .isEqualTo(new Denied());
        assertThat(admit(part(HEADER) + "." + part(claims()) + "." + zeros)).isEqualTo(new Denied());
        assertThat(admit(part(HEADER) + "." + part(claims()) + ".")).isEqualTo(new Denied());
    }

    @Test
    void takesNoKeyOfAnotherOrganizer() {
        TokenSmith rivals = TokenSmith.ed25519();
        configure("rival", rivals.key("a"));

        assertThat(admit(rivals.token(HEADER, claims()))).isEqualTo(new Denied());
        assertThat(admit(rivals.token(HEADER, claims().replace("naadam:cup", "naadam:rival"))))
                .isEqualTo(new Admitted(MeasuredPlayer.named("rival", "anu")));
    }

    @Test
    void takesNothingThatWasChanged() {
        List<String> parts = List.of(EDWARDS.token(HEADER, claims()).split("\\."));

        String other = part(claims().replace("anu", "bat"));

        assertThat(admit(parts.getFirst() + "." + other + "." + parts.getLast()))
                .isEqualTo(new Denied());
        assertThat(admit(String.join(".", parts) + "=")).isEqualTo(new Denied());
        assertThat(admit(String.join(".", parts) + ".x")).isEqualTo(new Denied());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"iss\":\"https://evil.example\"",
                "\"iss\":null",
                "\"aud\":\"naadam:\"",
                "\"aud\":\"naadam:rival\"",
                "\"aud\":\"cup\"",
                "\"aud\":\"naadam:../cup\"",
                "\"aud\":[\"naadam:cup\",\"bank\"]",
                "\"aud\":[]",
                "\"sub\":\"\"",
                "\"sub\":\" anu\"",
                "\"sub\":7",
                "\"exp\":null",
                "\"exp\":\"1900000000\"",
                "\"exp\":1800000000.5",
                "\"exp\":1e99",
                "\"exp\":99999999999999999999",
                "\"nbf\":1800000060",
                "\"nbf\":\"now\""
            })
    void takesNoClaimThatIsNotAsItMustBe(String claim) {
        String name = claim.substring(0, claim.indexOf(':'));
        String others = claims().replaceFirst(name + ":(\"[^\"]*\"|[0-9]+)", "\"other\":1");

        String changed = others.substring(0, others.length() - 1) + "," + claim + "}";

        assertThat(admit(EDWARDS.token(HEADER, changed))).as(changed).isEqualTo(new Denied());
    }

    @Test
    void takesNoTokenThatSaysTwoThings() {
        String twice = claims().replace("{", "{\"sub\":\"bat\",");

        assertThat(admit(EDWARDS.token(HEADER, twice))).isEqualTo(new Denied());
    }

    @Test
    void takesATokenUntilItExpiresAndNoneForLongerThanADay() {
        assertThat(admit(EDWARDS.token(HEADER, expiring(NOW_SECONDS + 1)))).isEqualTo(ANU);
        assertThat(admit(EDWARDS.token(HEADER, expiring(NOW_SECONDS)))).isEqualTo(new Denied());
        assertThat(admit(EDWARDS.token(HEADER, expiring(NOW_SECONDS + 86_400)))).isEqualTo(ANU);
        assertThat(admit(EDWARDS.token(HEADER, expiring(NOW_SECONDS + 86_401)))).isEqualTo(new Denied());
    }

    @Test
    void readsNoHugeToken() {
        String padded = claims().replace("{", "{\"pad\":\"" + "x".repeat(2_000) + "\",");

        assertThat(admit(EDWARDS.token(HEADER, padded))).isEqualTo(new Denied());
        assertThat(admit("a.".repeat(5_000_000))).isEqualTo(new Denied());
        assertThat(bench.identityStore.loads).hasValue(0);
    }

    @Test
    void forgetsAndLearnsWithinASecond() {
        String token = EDWARDS.token(HEADER, claims());
        assertThat(admit(token)).isEqualTo(ANU);
        bench.identityStore.identities.clear();

        assertThat(admit(token)).isEqualTo(ANU);
        bench.nowNanos += 1_000_000_000;

        assertThat(admit(token)).isEqualTo(new Denied());
        assertThat(bench.identityStore.loads).hasValue(2);
    }

    @Test
    void decidesNothingWhileTheStoreIsAway() {
        bench.identityStore.isAway = true;

        assertThat(admit(EDWARDS.token(HEADER, claims()))).isEqualTo(new Undecided());
    }

    @Test
    void takesThePlatformsTokensAsBefore() {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[40]);

        assertThat(admit(token)).isEqualTo(new Denied());
        assertThat(bench.identityStore.loads).hasValue(0);
    }

    private void configure(String organizer, IdentityKey... keys) {
        bench.identityStore.identities.put(organizer, new Identity(organizer, "https://id.example", List.of(keys)));
    }

    private PlayerAdmission admit(String token) {
        return now(bench.players.admit(token));
    }

    private static String claims() {
        return expiring(NOW_SECONDS + 600);
    }

    private static String expiring(long seconds) {
        return "{\"iss\":\"https://id.example\",\"aud\":\"naadam:cup\",\"sub\":\"anu\",\"exp\":" + seconds + "}";
    }

    private static String part(String json) {
        return TokenSmith.base64(json.getBytes(StandardCharsets.UTF_8));
    }
}
