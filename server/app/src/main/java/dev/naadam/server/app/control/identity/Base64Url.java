package dev.naadam.server.app.control.identity;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base64url without padding (RFC 4648 section 5), in its one form: what else decodes to the same is refused. */
final class Base64Url {

    private Base64Url() {}

    static byte @Nullable [] read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            boolean isCanonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(text);
            return isCanonical ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
