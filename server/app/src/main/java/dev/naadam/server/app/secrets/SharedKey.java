package dev.naadam.server.app.secrets;

import java.security.MessageDigest;
import java.util.Arrays;

/** A 32-byte key, its number and from when it is used; equal by all, printed by number only so that no log line can hold a key. */
public final class SharedKey {

    /** Bytes of every shared key: enough for AES-256 and as input of an HKDF. */
    public static final int BYTES = 32;

    /** Largest key number: the wire and the seal have 16 bits for it. */
    public static final int MAX_KID = 0xFFFF;

    private final int kid;
    private final byte[] bytes;
    private final long usedFromMillis;

    /** A key that may be used at once. */
    public SharedKey(int kid, byte[] bytes) {
        this(kid, bytes, 0);
    }

    /**
     * Copies the bytes.
     *
     * @param kid number of the key, 1 to {@link #MAX_KID}
     * @param bytes the key, {@link #BYTES} bytes
     * @param usedFromMillis when nodes begin to seal and mint with it, ms since 1970; they open with it before
     */
    public SharedKey(int kid, byte[] bytes, long usedFromMillis) {
        if (kid < 1 || kid > MAX_KID) {
            throw new IllegalArgumentException("kid: " + kid + " (expected: 1.." + MAX_KID + ")");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("key bytes: " + bytes.length + " (expected: " + BYTES + ")");
        }
        this.kid = kid;
        this.bytes = bytes.clone();
        this.usedFromMillis = usedFromMillis;
    }

    /** Number of the key, 1 to {@link #MAX_KID}. */
    public int kid() {
        return kid;
    }

    /** When nodes begin to seal and mint with it, ms since 1970. */
    public long usedFromMillis() {
        return usedFromMillis;
    }

    /** A copy of the key. */
    public byte[] bytes() {
        return bytes.clone();
    }

    boolean hasBytesOf(SharedKey other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SharedKey key
                && key.kid == kid
                && key.usedFromMillis == usedFromMillis
                && Arrays.equals(key.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes) + kid;
    }

    @Override
    public String toString() {
        return "key " + kid;
    }
}
