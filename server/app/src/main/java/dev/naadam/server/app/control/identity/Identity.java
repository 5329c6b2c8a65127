package dev.naadam.server.app.control.identity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for an organizer's players beside the platform.
 *
 * @param organizer whose players they are
 * @param issuer what tokens must say, {@code iss}
 * @param keys 1 to {@value IdentityLimits#MAX_KEYS}, no two of one name
 */
public record Identity(String organizer, String issuer, List<IdentityKey> keys) {

    private static final String AUDIENCE_PREFIX = "naadam:";

    public Identity {
        keys = List.copyOf(keys);
    }

    /** What tokens for players of this organizer must say, {@code aud}: a token for another service is none for us. */
    public String audience() {
        return AUDIENCE_PREFIX + organizer;
    }

    /** The organizer that an audience means; null: it means none of ours. */
    static @Nullable String organizerOf(String audience) {
        return audience.startsWith(AUDIENCE_PREFIX) ? audience.substring(AUDIENCE_PREFIX.length()) : null;
    }

    /** The key of this name; null: none. */
    @Nullable IdentityKey key(@Nullable String kid) {
        for (IdentityKey key : keys) {
            if (Objects.equals(key.kid(), kid)) {
                return key;
            }
        }
        return null;
    }
}
