package dev.naadam.protocol.handshake;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.crypto.Hmac;
import dev.naadam.protocol.ticket.TokenHeader;
import dev.naadam.protocol.ticket.WireAddress;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Proves that a client receives at its address without remembering the client: the cookie is a keyed hash of everything
 * the server would have to remember (PROTOCOL.md section 3). One thread.
 */
public final class Cookies {

    /** Length of a cookie, bytes. */
    public static final int BYTES = 16;

    /** How long a key makes cookies, nanoseconds: WireGuard's interval. */
    public static final long KEY_LIFE_NANOS = 120_000_000_000L;

    private final Entropy entropy;
    private byte[] key;
    private byte[] previousKey;
    private long bornNanos;

    /** Starts with a fresh key. */
    public Cookies(Entropy entropy, long nowNanos) {
        this.entropy = entropy;
        this.key = entropy.bytes(Hmac.BYTES);
        this.previousKey = entropy.bytes(Hmac.BYTES);
        this.bornNanos = nowNanos;
    }

    /** The cookie that this client at this address must show. */
    public byte[] bake(Greeting hello, WireAddress address, long nowNanos) {
        rotate(nowNanos);
        return bake(key, hello, address);
    }

    /** Whether the greeting shows a cookie baked for it and this address under the present or the previous key. */
    public boolean isValid(Greeting connect, WireAddress address, long nowNanos) {
        rotate(nowNanos);
        return MessageDigest.isEqual(connect.cookie(), bake(key, connect, address))
                || MessageDigest.isEqual(connect.cookie(), bake(previousKey, connect, address));
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

    private static byte[] bake(byte[] key, Greeting greeting, WireAddress address) {
        byte[] jti = TokenHeader.read(greeting.token(), 0).jti();
        return Arrays.copyOf(
                Hmac.sha256(key, address.toBytes(), greeting.clientRandom(), greeting.clientPublicKey(), jti), BYTES);
    }
}
