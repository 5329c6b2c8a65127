package dev.naadam.protocol.beacon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Entropy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A claim and the secret behind it (PROTOCOL.md section 11): whoever holds it may submit the player's measurements.
 *
 * <p>Two parts, because beacons are asked in clear: whoever reads a claim on the way can be measured in the player's
 * name, and do nothing with the result.
 *
 * @param claim what beacons are shown
 * @param secret 16 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PlayerToken(PlayerClaim claim, byte[] secret) {

    /** Length of the secret, bytes. */
    public static final int SECRET_BYTES = 16;

    /** Longest token as text. */
    public static final int MAX_CHARS = (PlayerClaim.MAX_BYTES + SECRET_BYTES + 2) / 3 * 4;

    private static final byte[] LABEL = "naadam/player-secret".getBytes(US_ASCII);

    public PlayerToken {
        SignedRecord.requireLength("secret", secret, SECRET_BYTES);
    }

    /** A new token for the player, valid from now on for 15 minutes. */
    public static PlayerToken mint(PlatformKey key, MeasuredPlayer player, long nowMillis, Entropy entropy) {
        byte[] secret = entropy.bytes(SECRET_BYTES);
        return new PlayerToken(PlayerClaim.sign(key, player, nowMillis, hash(secret)), secret);
    }

    /** Whether the claim was made for this secret, and signed by one of these keys. */
    public boolean isGenuine(PlatformKeys keys) {
        return MessageDigest.isEqual(hash(secret), claim.secretHash()) && claim.isSigned(keys);
    }

    /** The base64url text that the API hands out. */
    public String encode() {
        byte[] bytes = new ByteWriter(PlayerClaim.MAX_BYTES + SECRET_BYTES)
                .bytes(claim.toBytes())
                .bytes(secret)
                .toBytes();
        return Base64Text.of(bytes);
    }

    /** Reads what {@link #encode} wrote; null for any other text. */
    public static @Nullable PlayerToken decode(String text) {
        byte[] bytes = text.length() > MAX_CHARS ? null : Base64Text.read(text);
        if (bytes == null) {
            return null;
        }
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        PlayerClaim claim = PlayerClaim.read(in);
        byte[] secret = in.bytes(SECRET_BYTES);
        return claim == null || in.hasFailed() || in.remaining() > 0 ? null : new PlayerToken(claim, secret);
    }

    private static byte[] hash(byte[] secret) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(LABEL);
            return Arrays.copyOf(sha.digest(secret), PlayerClaim.SECRET_HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "PlayerToken[" + claim.player() + "]";
    }
}
