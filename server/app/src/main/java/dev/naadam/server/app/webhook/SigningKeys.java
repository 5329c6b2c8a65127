package dev.naadam.server.app.webhook;

import dev.naadam.protocol.Entropy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a webhook. For a day after a rotation requests carry two signatures, so that a receiver may change to
 * the new secret whenever it likes.
 *
 * @param current signs first
 * @param previous signs too; null: there is none
 * @param previousUntilMillis until when, ms since 1970
 */
public record SigningKeys(WebhookSecret current, @Nullable WebhookSecret previous, long previousUntilMillis) {

    /** The first secret of a webhook. */
    public static SigningKeys draw(Entropy entropy) {
        return new SigningKeys(WebhookSecret.draw(entropy), null, 0);
    }

    /** A new secret beside the one that was current. */
    public SigningKeys rotated(Entropy entropy, long nowMillis) {
        return new SigningKeys(
                WebhookSecret.draw(entropy), current, nowMillis + WebhookLimits.OLD_SECRET_KEPT.toMillis());
    }

    /** The header {@code webhook-signature} of this message. */
    String signatures(String id, long atSeconds, byte[] body, long nowMillis) {
        byte[] head = (id + "." + atSeconds + ".").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        String first = current.signature(signed);
        return previous == null || nowMillis >= previousUntilMillis ? first : first + " " + previous.signature(signed);
    }
}
