package dev.naadam.server.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Signatures are those of the convention, whose published vector is used here. */
final class SigningKeysTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long AT_SECONDS = 1_614_265_330;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final long NOW_MILLIS = AT_SECONDS * 1000;
    private static final long DAY_MILLIS = 86_400_000;

    private final SigningKeys published = new SigningKeys(WebhookSecret.parse(SECRET), null, 0);

    @Test
    void signsAsTheConventionsPublishedVectorDoes() {
        assertThat(published.signatures(ID, AT_SECONDS, BODY, NOW_MILLIS)).isEqualTo(SIGNATURE);
    }

    @Test
    void signsWithBothSecretsForADayAfterARotation() {
        SigningKeys rotated = published.rotated(bytes -> Arrays.fill(bytes, (byte) 7), NOW_MILLIS);

        String during = rotated.signatures(ID, AT_SECONDS, BODY, NOW_MILLIS + DAY_MILLIS - 1);
        String after = rotated.signatures(ID, AT_SECONDS, BODY, NOW_MILLIS + DAY_MILLIS);

        assertThat(during).startsWith("v1,").endsWith(" " + SIGNATURE).hasSize(2 * SIGNATURE.length() + 1);
        assertThat(after).isEqualTo(during.substring(0, SIGNATURE.length()));
    }

    @Test
    void showsASecretOnlyWhenItIsAskedFor() {
        assertThat(WebhookSecret.parse(SECRET).text()).isEqualTo(SECRET);
        assertThat(published.toString()).doesNotContain("MfKQ9r8G");
    }

    @Test
    void refusesSecretsThatTheConventionDoesNotAllow() {
        assertThatThrownBy(() -> WebhookSecret.parse("whsec_c2hvcnQ="))
                .hasMessage("secret: 5 bytes (expected: 24..64)");
        assertThatThrownBy(() -> WebhookSecret.parse(SECRET.substring(6))).hasMessageContaining("whsec_");
    }
}
