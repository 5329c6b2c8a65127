package dev.naadam.protocol.handshake;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ticket.TokenHeader;
import dev.naadam.protocol.ticket.WireAddress;

/**
 * Proves that a client receives at its address without remembering the client: the cookie is a keyed hash of everything
 * the server would have to remember (PROTOCOL.md section 3). One thread.
 */
public final class Cookies {

    /** Length of a cookie, bytes. */
    public static final int BYTES = CookieKeys.COOKIE_BYTES;

    private final CookieKeys keys;

    /** Starts with a fresh key. */
    public Cookies(Entropy entropy, long nowNanos) {
        this.keys = new CookieKeys(entropy, nowNanos);
    }

    /** The cookie that this client at this address must show. */
    public byte[] bake(Greeting hello, WireAddress address, long nowNanos) {
        return keys.bake(nowNanos, remembered(hello, address));
    }

    /** Whether the greeting shows a cookie baked for it and this address under the present or the previous key. */
    public boolean isValid(Greeting connect, WireAddress address, long nowNanos) {
        return keys.isValid(connect.cookie(), nowNanos, remembered(connect, address));
    }

    private static byte[][] remembered(Greeting greeting, WireAddress address) {
        byte[] jti = TokenHeader.read(greeting.token(), 0).jti();
        return new byte[][] {address.toBytes(), greeting.clientRandom(), greeting.clientPublicKey(), jti};
    }
}
