package dev.naadam.protocol.beacon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.handshake.CookieKeys;
import dev.naadam.protocol.ticket.WireAddress;

/** Proves that a client of a beacon receives at its address, without state (PROTOCOL.md section 10). One thread. */
public final class ProbeCookies {

    private static final byte[] LABEL = "naadam/probe".getBytes(US_ASCII);

    private final CookieKeys keys;

    /** Starts with a fresh key. */
    public ProbeCookies(Entropy entropy, long nowNanos) {
        this.keys = new CookieKeys(entropy, nowNanos);
    }

    /** The cookie that a client with this random at this address must show. */
    public byte[] bake(byte[] clientRandom, WireAddress address, long nowNanos) {
        return keys.bake(nowNanos, LABEL, address.toBytes(), clientRandom);
    }

    /** Whether the START shows a cookie baked for its random and this address. */
    public boolean isValid(ProbeStart start, WireAddress address, long nowNanos) {
        return keys.isValid(start.cookie(), nowNanos, LABEL, address.toBytes(), start.clientRandom());
    }
}
