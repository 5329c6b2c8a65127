package dev.naadam.server.app.secrets;

import java.util.Arrays;

/** A 32-byte key and its number; equal by both, printed by number only so that no log line can hold a key. */
public final class SharedKey {

    /** Bytes of every shared key: enough for AES-256 and as input of an HKDF. */
    public static final int BYTES = 32;

    /** Largest key number: the wire and the seal have 16 bits for it. */
    public static final int MAX_KID = 0xFFFF;

    private final int kid;
    private final byte[] bytes;

    /**
     * Copies the bytes.
     *
     * @param kid number of the key, 1 to {@link #MAX_KID}
     * @param bytes the key, {@link #BYTES} bytes
     */
    public SharedKey(int kid, byte[] bytes) {
        if (kid < 1 || kid > MAX_KID) {
            throw new IllegalArgumentException("kid: " + kid + " (expected: 1.." + MAX_KID + ")");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("key bytes: " + bytes.length + " (expected: " + BYTES + ")");
        }
        this.kid = kid;
        this.bytes = bytes.clone();
    }

    /** Number of the key, 1 to {@link #MAX_KID}. */
    public int kid() {
        return kid;
    }

    /** A copy of the key. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SharedKey key && key.kid == kid && Arrays.equals(key.bytes, bytes);
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
