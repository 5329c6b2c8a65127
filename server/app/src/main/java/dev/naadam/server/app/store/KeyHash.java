package dev.naadam.server.app.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * SHA-256 of an API key's secret part. No slow hash: those are for secrets that can be guessed, and these are 256 random
 * bits. Compared in a time that does not depend on how many bytes agree.
 */
public final class KeyHash {

    /** Bytes of a hash. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    /** Copies the bytes, {@link #BYTES} of them. */
    public KeyHash(byte[] bytes) {
        Bounds.requireRange("hash bytes", bytes.length, BYTES, BYTES);
        this.bytes = bytes.clone();
    }

    /** Hashes the secret part of a key. */
    public static KeyHash ofSecret(String secret) {
        try {
            return new KeyHash(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing in this Java", e);
        }
    }

    /** A copy of the hash. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyHash hash && MessageDigest.isEqual(hash.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "hash of an API key";
    }
}
