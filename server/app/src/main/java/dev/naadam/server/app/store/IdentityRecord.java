package dev.naadam.server.app.store;

import java.util.List;

/**
 * Who vouches for an organizer's players.
 *
 * @param organizer whose players
 * @param issuer what tokens must say
 * @param keys public ones, which sign tokens
 */
public record IdentityRecord(String organizer, String issuer, List<Key> keys) {

    /**
     * A public key.
     *
     * @param kid its name; empty: it has none
     * @param algorithm how it signs
     * @param x509 the key, base64
     */
    public record Key(String kid, String algorithm, String x509) {

        public Key {
            if (!kid.isEmpty()) {
                Bounds.requireText("kid", kid, StoreLimits.MAX_TOKEN_NAME_CHARS);
            }
            Bounds.requireText("algorithm", algorithm, StoreLimits.MAX_WORD_CHARS);
            Bounds.requireText("x509", x509, StoreLimits.MAX_PUBLIC_KEY_CHARS);
        }
    }

    public IdentityRecord {
        keys = List.copyOf(keys);
        Bounds.requireId("organizer", organizer);
        Bounds.requireText("issuer", issuer, StoreLimits.MAX_ADDRESS_CHARS);
        Bounds.requireRange("keys", keys.size(), 1, StoreLimits.MAX_IDENTITY_KEYS);
    }
}
