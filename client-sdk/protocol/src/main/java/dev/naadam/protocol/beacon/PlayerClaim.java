package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.crypto.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows a beacon, in clear: who the measurement is about (PROTOCOL.md section 11). No secret: it lets
 * nobody submit anything.
 *
 * @param kid number of the platform key
 * @param player whom it is about
 * @param notBeforeMillis first millisecond, ms since 1970
 * @param expiresMillis last millisecond, at most 16 minutes later
 * @param secretHash of the player token's secret, 16 bytes
 * @param signature by the platform, 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PlayerClaim(
        int kid, MeasuredPlayer player, long notBeforeMillis, long expiresMillis, byte[] secretHash, byte[] signature) {

    /** Length of the hash of the secret, bytes. */
    public static final int SECRET_HASH_BYTES = 16;

    /** Fewest and most bytes on the wire. */
    public static final int MAX_BYTES =
            3 + MeasuredPlayer.MAX_BYTES + 2 * Long.BYTES + SECRET_HASH_BYTES + Ed25519.SIGNATURE_BYTES;

    static final int MIN_BYTES = MAX_BYTES - BeaconLimits.MAX_ID_CHARS + 1;

    private static final int VERSION = 1;

    public PlayerClaim {
        SignedRecord.requireKid(kid);
        SignedRecord.requireTimes(notBeforeMillis, expiresMillis, BeaconLimits.MAX_CLAIM_LIFE_MILLIS);
        SignedRecord.requireLength("secret hash", secretHash, SECRET_HASH_BYTES);
        SignedRecord.requireSignature(signature);
    }

    /** A claim that is valid from now on for 15 minutes, signed. */
    static PlayerClaim sign(PlatformKey key, MeasuredPlayer player, long nowMillis, byte[] secretHash) {
        PlayerClaim unsigned = new PlayerClaim(
                key.kid(),
                player,
                nowMillis - BeaconLimits.CLOCKS_APART_MILLIS,
                nowMillis + BeaconLimits.CLAIM_LIFE_MILLIS,
                secretHash,
                new byte[Ed25519.SIGNATURE_BYTES]);
        return unsigned.with(key.sign(SignedRecord.CLAIM, unsigned.content()));
    }

    private PlayerClaim with(byte[] signature) {
        return new PlayerClaim(kid, player, notBeforeMillis, expiresMillis, secretHash, signature);
    }

    /** Whether one of these keys signed it; some 0.2 ms. */
    public boolean isSigned(PlatformKeys keys) {
        PlatformKey key = keys.find(kid);
        return key != null && key.hasSigned(SignedRecord.CLAIM, content(), signature);
    }

    /** Whether it is valid at this time. */
    public boolean isValidAt(long nowMillis) {
        return nowMillis >= notBeforeMillis && nowMillis <= expiresMillis;
    }

    /** As on the wire. */
    public byte[] toBytes() {
        return new ByteWriter(MAX_BYTES).bytes(content()).bytes(signature).toBytes();
    }

    /** Reads all of the bytes; null if they are no claim. */
    public static @Nullable PlayerClaim read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        PlayerClaim claim = read(in);
        return in.remaining() > 0 ? null : claim;
    }

    static @Nullable PlayerClaim read(ByteReader in) {
        in.require(in.u8() == VERSION);
        int kid = SignedRecord.readKid(in);
        MeasuredPlayer player = MeasuredPlayer.read(in);
        long notBeforeMillis = in.i64();
        long expiresMillis = in.i64();
        in.require(SignedRecord.areTimes(notBeforeMillis, expiresMillis, BeaconLimits.MAX_CLAIM_LIFE_MILLIS));
        byte[] secretHash = in.bytes(SECRET_HASH_BYTES);
        byte[] signature = in.bytes(Ed25519.SIGNATURE_BYTES);
        return in.hasFailed()
                ? null
                : new PlayerClaim(kid, player, notBeforeMillis, expiresMillis, secretHash, signature);
    }

    private byte[] content() {
        ByteWriter out = new ByteWriter(MAX_BYTES).u8(VERSION).u16(kid);
        player.write(out);
        return out.i64(notBeforeMillis).i64(expiresMillis).bytes(secretHash).toBytes();
    }
}
