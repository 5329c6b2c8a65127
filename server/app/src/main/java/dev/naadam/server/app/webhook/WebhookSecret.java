package dev.naadam.server.app.webhook;

import dev.naadam.protocol.Entropy;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver and we share: signs requests by HMAC-SHA256, the scheme {@code v1} of Standard Webhooks 1.0.0. */
public final class WebhookSecret {

    /** Ours; the convention allows 24 to 64. */
    public static final int BYTES = 32;

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";

    private final byte[] bytes;

    private WebhookSecret(byte[] bytes) {
        if (bytes.length < 24 || bytes.length > 64) {
            throw new IllegalArgumentException("secret: " + bytes.length + " bytes (expected: 24..64)");
        }
        this.bytes = bytes.clone();
    }

    /** A new one. */
    public static WebhookSecret draw(Entropy entropy) {
        return new WebhookSecret(entropy.bytes(BYTES));
    }

    /** As it is shown to the organizer, once. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** Reads what {@link #text} wrote; {@link IllegalArgumentException} if it is nothing like it. */
    public static WebhookSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("secret: it does not begin with " + PREFIX);
        }
        return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** The entry of the header for these bytes: {@code v1,} and the signature. */
    String signature(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookSecret secret && Arrays.equals(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Not the secret: this ends up in logs. */
    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
