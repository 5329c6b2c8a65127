package dev.naadam.protocol.handshake;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.crypto.Hmac;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The changing keys behind stateless cookies (PROTOCOL.md section 3): a cookie is a keyed hash of what the server would
 * have to remember, good under the present and the previous key. One thread.
 */
public final class CookieKeys {

    /** Length of a cookie, bytes. */
    public static final int COOKIE_BYTES = 16;

    /** How long a key makes cookies, nanoseconds: WireGuard's interval. */
    public static final long KEY_LIFE_NANOS = 120_000_000_000L;

    private final Entropy entropy;
    private byte[] key;
    private byte[] previousKey;
    private long bornNanos;

    /** Starts with a fresh key. */
    public CookieKeys(Entropy entropy, long nowNanos) {
        this.entropy = entropy;
        this.key = entropy.bytes(Hmac.BYTES);
        this.previousKey = entropy.bytes(Hmac.BYTES);
        this.bornNanos = nowNanos;
    }

    /** The cookie over these parts. */
    public byte[] bake(long nowNanos, byte[]... parts) {
        rotate(nowNanos);
        return bake(key, parts);
    }

    /** Whether this is the cookie over these parts under the present or the previous key; in constant time. */
    public boolean isValid(byte[] cookie, long nowNanos, byte[]... parts) {
        rotate(nowNanos);
        return MessageDigest.isEqual(cookie, bake(key, parts))
                || MessageDigest.isEqual(cookie, bake(previousKey, parts));
    }

    private void rotate(long nowNanos) {
        long age = nowNanos - bornNanos;
        if (age < KEY_LIFE_NANOS) {
            return;
        }
        boolean isOneLifeLate = age < 2 * KEY_LIFE_NANOS;
        previousKey = isOneLifeLate ? key : entropy.bytes(Hmac.BYTES);
        key = entropy.bytes(Hmac.BYTES);
        // born when it was due and not now: on a quiet port the previous key would outlive its second life
        bornNanos = isOneLifeLate ? bornNanos + KEY_LIFE_NANOS : nowNanos;
    }

    private static byte[] bake(byte[] key, byte[]... parts) {
        return Arrays.copyOf(Hmac.sha256(key, parts), COOKIE_BYTES);
    }
}
