package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.crypto.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * The platform's word that a node measures for a region (PROTOCOL.md section 11).
 *
 * @param kid number of the platform key
 * @param region the one region that the node's signature counts for: who gets hold of one node's key can't move players
 *     closer to other regions
 * @param node id of the node
 * @param publicKey the node's, 32 bytes
 * @param notBeforeMillis first millisecond, ms since 1970
 * @param expiresMillis last millisecond, at most a day later
 * @param signature by the platform, 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NodeCertificate(
        int kid,
        String region,
        String node,
        byte[] publicKey,
        long notBeforeMillis,
        long expiresMillis,
        byte[] signature) {

    /** Most bytes on the wire. */
    static final int MAX_BYTES =
            2 + 2 * (1 + BeaconLimits.MAX_ID_CHARS) + Ed25519.KEY_BYTES + 2 * Long.BYTES + Ed25519.SIGNATURE_BYTES;

    public NodeCertificate {
        SignedRecord.requireKid(kid);
        SignedRecord.requireId("region", region);
        SignedRecord.requireId("node", node);
        SignedRecord.requireLength("public key", publicKey, Ed25519.KEY_BYTES);
        SignedRecord.requireTimes(notBeforeMillis, expiresMillis, BeaconLimits.MAX_CERTIFICATE_LIFE_MILLIS);
        SignedRecord.requireSignature(signature);
    }

    /** Certifies a node's public key for a region, from now on for almost as long as a certificate may last. */
    public static NodeCertificate sign(PlatformKey key, String region, String node, byte[] publicKey, long nowMillis) {
        long notBeforeMillis = nowMillis - BeaconLimits.CLOCKS_APART_MILLIS;
        NodeCertificate unsigned = new NodeCertificate(
                key.kid(),
                region,
                node,
                publicKey,
                notBeforeMillis,
                notBeforeMillis + BeaconLimits.MAX_CERTIFICATE_LIFE_MILLIS,
                new byte[Ed25519.SIGNATURE_BYTES]);
        return unsigned.with(key.sign(SignedRecord.CERTIFICATE, unsigned.content()));
    }

    private NodeCertificate with(byte[] signature) {
        return new NodeCertificate(kid, region, node, publicKey, notBeforeMillis, expiresMillis, signature);
    }

    /** Whether one of these keys signed it; some 0.2 ms. */
    public boolean isSigned(PlatformKeys keys) {
        PlatformKey key = keys.find(kid);
        return key != null && key.hasSigned(SignedRecord.CERTIFICATE, content(), signature);
    }

    /** Whether it is valid at this time. */
    public boolean isValidAt(long millis) {
        return millis >= notBeforeMillis && millis <= expiresMillis;
    }

    void write(ByteWriter out) {
        out.bytes(content()).bytes(signature);
    }

    static @Nullable NodeCertificate read(ByteReader in) {
        int kid = SignedRecord.readKid(in);
        String region = in.text(BeaconLimits.MAX_ID_CHARS);
        String node = in.text(BeaconLimits.MAX_ID_CHARS);
        byte[] publicKey = in.bytes(Ed25519.KEY_BYTES);
        long notBeforeMillis = in.i64();
        long expiresMillis = in.i64();
        in.require(SignedRecord.areTimes(notBeforeMillis, expiresMillis, BeaconLimits.MAX_CERTIFICATE_LIFE_MILLIS));
        byte[] signature = in.bytes(Ed25519.SIGNATURE_BYTES);
        return in.hasFailed()
                ? null
                : new NodeCertificate(kid, region, node, publicKey, notBeforeMillis, expiresMillis, signature);
    }

    private byte[] content() {
        return new ByteWriter(MAX_BYTES)
                .u16(kid)
                .text(region)
                .text(node)
                .bytes(publicKey)
                .i64(notBeforeMillis)
                .i64(expiresMillis)
                .toBytes();
    }
}
