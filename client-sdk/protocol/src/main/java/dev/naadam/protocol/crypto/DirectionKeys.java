package dev.naadam.protocol.crypto;

import java.util.Arrays;

/**
 * Key and IV of one direction of one session in one owner epoch.
 *
 * @param key AES-128 key, 16 bytes
 * @param iv 12 bytes, combined with the sequence to a nonce
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: handed from key derivation to one cipher
public record DirectionKeys(byte[] key, byte[] iv) {

    /** Length of a key, bytes. */
    public static final int KEY_BYTES = 16;

    /** Length of an IV, bytes. */
    public static final int IV_BYTES = 12;

    /** Cuts 28 bytes of key material into key and IV. */
    public static DirectionKeys of(byte[] keyMaterial) {
        if (keyMaterial.length != KEY_BYTES + IV_BYTES) {
            throw new IllegalArgumentException("keyMaterial: " + keyMaterial.length + " bytes (expected: 28)");
        }
        return new DirectionKeys(
                Arrays.copyOf(keyMaterial, KEY_BYTES), Arrays.copyOfRange(keyMaterial, KEY_BYTES, keyMaterial.length));
    }
}
