package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.crypto.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * How far a player is from a region, measured and signed by a beacon (PROTOCOL.md section 11). It carries all that is
 * needed to check it but the platform's public key.
 *
 * @param certificate of the node that measured, naming the region
 * @param player whom it is about
 * @param addressHash of the address that was measured, under the certificate's platform key, 16 bytes
 * @param id unique, 16 bytes
 * @param measuredAtMillis when the run was over, ms since 1970
 * @param figures of the run, with at least 5 samples
 * @param signature by the node, 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Measurement(
        NodeCertificate certificate,
        MeasuredPlayer player,
        byte[] addressHash,
        byte[] id,
        long measuredAtMillis,
        ProbeFigures figures,
        byte[] signature) {

    /** Length of an id, bytes. */
    public static final int ID_BYTES = 16;

    /** Most bytes on the wire. */
    public static final int MAX_BYTES = 1
            + NodeCertificate.MAX_BYTES
            + MeasuredPlayer.MAX_BYTES
            + PlatformKey.ADDRESS_HASH_BYTES
            + ID_BYTES
            + 2 * Long.BYTES
            + ProbeFigures.BYTES
            + Ed25519.SIGNATURE_BYTES;

    /** Longest one as text. */
    public static final int MAX_CHARS = (MAX_BYTES + 2) / 3 * 4;

    private static final int VERSION = 1;

    public Measurement {
        SignedRecord.requireLength("address hash", addressHash, PlatformKey.ADDRESS_HASH_BYTES);
        SignedRecord.requireLength("id", id, ID_BYTES);
        SignedRecord.requireSignature(signature);
        if (!isMeasured(certificate, measuredAtMillis, figures)) {
            throw new IllegalArgumentException("measured at " + measuredAtMillis + " ms, " + figures.samples()
                    + " samples (expected: within the certificate's times, at least "
                    + BeaconLimits.MIN_SIGNED_SAMPLES + ")");
        }
    }

    /** The same, signed with the key that its certificate is for. */
    public Measurement signedBy(Ed25519 node) {
        return new Measurement(
                certificate,
                player,
                addressHash,
                id,
                measuredAtMillis,
                figures,
                node.sign(SignedRecord.MEASUREMENT, content()));
    }

    /** A measurement whose signature is still zero. */
    public static Measurement unsigned(
            NodeCertificate certificate,
            MeasuredPlayer player,
            byte[] addressHash,
            byte[] id,
            long measuredAtMillis,
            ProbeFigures figures) {
        return new Measurement(
                certificate, player, addressHash, id, measuredAtMillis, figures, new byte[Ed25519.SIGNATURE_BYTES]);
    }

    /** Whether the certificate's node signed it; says nothing of the certificate. Some 0.2 ms. */
    public boolean isSigned() {
        return Ed25519.verify(certificate.publicKey(), signature, SignedRecord.MEASUREMENT, content());
    }

    /** The region. */
    public String region() {
        return certificate.region();
    }

    /** Last millisecond in which it is of use, ms since 1970. */
    public long expiresMillis() {
        return measuredAtMillis + BeaconLimits.MEASUREMENT_LIFE_MILLIS;
    }

    /** As on the wire. */
    public byte[] toBytes() {
        return new ByteWriter(MAX_BYTES).bytes(content()).bytes(signature).toBytes();
    }

    /** The base64url text that is submitted. */
    public String encode() {
        return Base64Text.of(toBytes());
    }

    /** Reads what {@link #encode} wrote; null for any other text. */
    public static @Nullable Measurement decode(String text) {
        byte[] bytes = text.length() > MAX_CHARS ? null : Base64Text.read(text);
        if (bytes == null) {
            return null;
        }
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        Measurement measurement = read(in);
        return in.remaining() > 0 ? null : measurement;
    }

    static @Nullable Measurement read(ByteReader in) {
        in.require(in.u8() == VERSION);
        NodeCertificate certificate = NodeCertificate.read(in);
        MeasuredPlayer player = MeasuredPlayer.read(in);
        byte[] addressHash = in.bytes(PlatformKey.ADDRESS_HASH_BYTES);
        byte[] id = in.bytes(ID_BYTES);
        long measuredAtMillis = in.i64();
        in.require(in.i64() == measuredAtMillis + BeaconLimits.MEASUREMENT_LIFE_MILLIS);
        ProbeFigures figures = ProbeFigures.read(in);
        byte[] signature = in.bytes(Ed25519.SIGNATURE_BYTES);
        in.require(certificate != null && isMeasured(certificate, measuredAtMillis, figures));
        return in.hasFailed() || certificate == null
                ? null
                : new Measurement(certificate, player, addressHash, id, measuredAtMillis, figures, signature);
    }

    private static boolean isMeasured(NodeCertificate certificate, long measuredAtMillis, ProbeFigures figures) {
        return certificate.isValidAt(measuredAtMillis)
                && measuredAtMillis <= Long.MAX_VALUE - BeaconLimits.MEASUREMENT_LIFE_MILLIS
                && figures.samples() >= BeaconLimits.MIN_SIGNED_SAMPLES;
    }

    private byte[] content() {
        ByteWriter out = new ByteWriter(MAX_BYTES).u8(VERSION);
        certificate.write(out);
        player.write(out);
        out.bytes(addressHash).bytes(id).i64(measuredAtMillis).i64(expiresMillis());
        figures.write(out);
        return out.toBytes();
    }
}
