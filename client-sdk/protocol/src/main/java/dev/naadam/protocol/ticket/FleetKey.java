package dev.naadam.protocol.ticket;

/**
 * A key that the control plane and the servers of a region share; tokens are sealed under keys derived from it.
 *
 * @param kid its number, 0 to 65535
 * @param secret 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FleetKey(int kid, byte[] secret) {

    /** Length of the secret, bytes. */
    public static final int SECRET_BYTES = 32;

    public FleetKey {
        if (kid < 0 || kid > 0xffff) {
            throw new IllegalArgumentException("kid: " + kid + " (expected: 0 to 65535)");
        }
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("secret: " + secret.length + " bytes (expected: 32)");
        }
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "FleetKey[kid=" + kid + "]";
    }
}
