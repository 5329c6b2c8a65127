package dev.naadam.protocol.beacon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.crypto.Ed25519;

/** What the signed records of PROTOCOL.md section 11 have in common. */
final class SignedRecord {

    /** Each signature is over one of these and then the record, so that no record passes for one of another kind. */
    static final byte[] CLAIM = "naadam/claim/1".getBytes(US_ASCII);

    static final byte[] CERTIFICATE = "naadam/certificate/1".getBytes(US_ASCII);
    static final byte[] MEASUREMENT = "naadam/measurement/1".getBytes(US_ASCII);
    static final byte[] REPLAY = "naadam/replay/1".getBytes(US_ASCII);

    private SignedRecord() {}

    static void requireSignature(byte[] signature) {
        requireLength("signature", signature, Ed25519.SIGNATURE_BYTES);
    }

    static void requireLength(String name, byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new IllegalArgumentException(name + ": " + bytes.length + " bytes (expected: " + length + ")");
        }
    }

    /** An id goes onto the wire as text: printable ASCII without spaces. */
    static void requireId(String name, String id) {
        boolean isText = id.chars().allMatch(character -> character > ' ' && character < 127);
        if (id.isEmpty() || id.length() > BeaconLimits.MAX_ID_CHARS || !isText) {
            throw new IllegalArgumentException(
                    name + ": \"" + id + "\" (expected: 1 to " + BeaconLimits.MAX_ID_CHARS + " printable characters)");
        }
    }

    static void requireKid(int kid) {
        if (kid < 1 || kid > 0xffff) {
            throw new IllegalArgumentException("kid: " + kid + " (expected: 1 to 65535)");
        }
    }

    static void requireTimes(long notBeforeMillis, long expiresMillis, long maxLifeMillis) {
        if (!areTimes(notBeforeMillis, expiresMillis, maxLifeMillis)) {
            throw new IllegalArgumentException("from " + notBeforeMillis + " to " + expiresMillis
                    + " ms (expected: a life of at most " + maxLifeMillis + " ms)");
        }
    }

    static boolean areTimes(long notBeforeMillis, long expiresMillis, long maxLifeMillis) {
        return notBeforeMillis >= 0
                && expiresMillis >= notBeforeMillis
                && expiresMillis - notBeforeMillis <= maxLifeMillis;
    }

    static int readKid(ByteReader in) {
        int kid = in.u16();
        in.require(kid > 0);
        return kid;
    }
}
