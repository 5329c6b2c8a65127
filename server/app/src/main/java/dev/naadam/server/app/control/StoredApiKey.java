package dev.naadam.server.app.control;

import java.security.MessageDigest;

/**
 * What is kept of an API key. No slow hash: those are for secrets that can be guessed, and these are 256 random bits.
 *
 * @param id public part of the key
 * @param secretSha256 32 bytes, hash of the secret part
 * @param createdMillis wall clock, ms since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // never compared but by opensWith
public record StoredApiKey(String id, byte[] secretSha256, long createdMillis) {

    /** Whether it is this key; takes the same time wherever the first difference is. */
    boolean opensWith(ApiKey key) {
        return MessageDigest.isEqual(secretSha256, key.secretSha256());
    }

    /** Never prints the hash. */
    @Override
    public String toString() {
        return "StoredApiKey[id=" + id + "]";
    }
}
