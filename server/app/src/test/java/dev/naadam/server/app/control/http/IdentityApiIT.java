package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.ApiBench.Page;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An organizer's own identity system over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentityApiIT {

    private static final String ISSUER = "https://id.cup.example";

    private ApiBench api;
    private String admin;
    private KeyPair pair;

    @BeforeAll
    void start() throws Exception {
        api = new ApiBench();
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @BeforeEach
    void forget() {
        api.control.forget();
        admin = api.control.key("cup", Scope.KEYS_ADMIN, Scope.TOURNAMENTS_WRITE);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void aPlayerComesWithATokenOfTheOrganizersOwnSystemWhereverPlayersMay() throws Exception {
        String event = "/v1/tournaments/" + api.event("cup");
        api.send(admin, "POST", event + "/publish", "{}");
        assertThat(api.send(token(), "GET", event, "").status()).isEqualTo(401);

        Page configured = configure(pem(pair));

        assertThat(configured.status()).as(configured.body()).isEqualTo(200);
        assertThat(configured.json().path("audience").asText()).isEqualTo("naadam:cup");
        api.control.nowNanos += 1_000_000_000;
        assertThat(api.send(token(), "GET", event, "").status()).isEqualTo(200);
        assertThat(api.send(token(), "POST", "/v1/players/anu/measurements", "{\"measurement\": \"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(api.send(token(), "POST", "/v1/players/bat/measurements", "{\"measurement\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsForgottenOpensNothingASecondLater() throws Exception {
        String event = "/v1/tournaments/" + api.event("cup");
        api.send(admin, "POST", event + "/publish", "{}");
        configure(pem(pair));
        api.control.nowNanos += 1_000_000_000;

        assertThat(api.send(admin, "DELETE", "/v1/identity", "").status()).isEqualTo(204);
        api.control.nowNanos += 1_000_000_000;

        assertThat(api.send(admin, "GET", "/v1/identity", "").status()).isEqualTo(404);
        assertThat(api.send(token(), "GET", event, "").status()).isEqualTo(401);
    }

    @Test
    void saysWhichFieldOfAConfigurationIsWrong() throws Exception {
        assertThat(fault("{\"issuer\": \"a b\", \"pem\": \"\"}")).isEqualTo("/issuer");
        assertThat(fault("{\"issuer\": \"a\"}")).isEqualTo("/pem");
        assertThat(fault("{\"issuer\": \"a\", \"pem\": \"\", \"jwks\": {}}")).isEqualTo("/jwks");
        assertThat(fault("{\"issuer\": \"a\", \"pem\": \"-----BEGIN\"}")).isEqualTo("/pem");
        assertThat(fault("{\"issuer\": \"a\", \"jwks\": {\"keys\": [{\"kty\": \"oct\", \"k\": \"c2VjcmV0\"}]}}"))
                .isEqualTo("/jwks/keys/0/k");
        assertThat(api.control.identityStore.identities).isEmpty();
    }

    private String fault(String body) throws Exception {
        Page page = api.send(admin, "PUT", "/v1/identity", body);
        assertThat(page.status()).isEqualTo(422);
        return page.json().path("field").asText();
    }

    private Page configure(String pem) throws Exception {
        String body = Json.object().put("issuer", ISSUER).put("pem", pem).toString();
        return api.send(admin, "PUT", "/v1/identity", body);
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----";
    }

    private String token() throws Exception {
        String claims = Json.object()
                .put("iss", ISSUER)
                .put("aud", "naadam:cup")
                .put("sub", "anu")
                .put("exp", ControlBench.NOW_MILLIS / 1000 + 600)
                .toString();
        String signed = part("{\"alg\":\"EdDSA\"}") + "." + part(claims);
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
