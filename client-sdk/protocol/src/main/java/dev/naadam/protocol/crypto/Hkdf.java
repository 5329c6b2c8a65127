package dev.naadam.protocol.crypto;

import java.util.Arrays;

/**
 * HKDF with SHA-256 (RFC 5869).
 *
 * <p>Twenty lines over the JDK's HMAC, because the JDK's own KDF came with Java 24 and this module serves 21.
 */
public final class Hkdf {

    private static final int MAX_OUTPUT_BYTES = 255 * Hmac.BYTES;

    private Hkdf() {}

    /** Section 2.2: a pseudo-random key from input keying material. */
    public static byte[] extract(byte[] salt, byte[] inputKeyMaterial) {
        return Hmac.sha256(salt.length == 0 ? new byte[Hmac.BYTES] : salt, inputKeyMaterial);
    }

    /** Section 2.3: {@code length} bytes of output, at most 8160. */
    public static byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) {
        if (length < 0 || length > MAX_OUTPUT_BYTES) {
            throw new IllegalArgumentException("length: " + length + " (expected: 0 to " + MAX_OUTPUT_BYTES + ")");
        }
        byte[] output = new byte[length];
        byte[] block = {};
        for (int done = 0, counter = 1; done < length; done += Hmac.BYTES, counter++) {
            block = Hmac.sha256(pseudoRandomKey, block, info, new byte[] {(byte) counter});
            System.arraycopy(block, 0, output, done, Math.min(Hmac.BYTES, length - done));
        }
        Arrays.fill(block, (byte) 0);
        return output;
    }
}
