package dev.naadam.server.app.control;

import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an API key. No slow hash: those are for secrets that can be guessed, and these are 256 random bits.
 *
 * @param id public part of the key
 * @param organizer whose it is
 * @param secretSha256 32 bytes, hash of the secret part
 * @param role that it was made with; null: with scopes of its own
 * @param scopes what it may be used for; that of the role, if there is one
 * @param createdMillis wall clock, ms since 1970
 * @param expiresMillis wall clock, ms since 1970: from then on it is worthless; null: never
 */
@SuppressWarnings("ArrayRecordComponent") // never compared but by opensWith
public record StoredApiKey(
        String id,
        String organizer,
        byte[] secretSha256,
        @Nullable KeyRole role,
        Set<Scope> scopes,
        long createdMillis,
        @Nullable Long expiresMillis) {

    public StoredApiKey {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it is this key; takes the same time wherever the first difference is. */
    boolean opensWith(ApiKey key) {
        return MessageDigest.isEqual(secretSha256, key.secretSha256());
    }

    boolean isExpired(long nowMillis) {
        return expiresMillis != null && nowMillis >= expiresMillis;
    }

    Caller caller() {
        return new Caller(id, organizer, scopes, expiresMillis);
    }

    /** Never prints the hash. */
    @Override
    public String toString() {
        return "StoredApiKey[id=" + id + ", organizer=" + organizer + "]";
    }
}
