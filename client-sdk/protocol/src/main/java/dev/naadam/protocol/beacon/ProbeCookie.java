package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.handshake.CookieKeys;
import org.jspecify.annotations.Nullable;

/**
 * COOKIE (PROTOCOL.md section 10).
 *
 * @param clientRandom echoed from ASK, 16 bytes
 * @param cookie 16 bytes
 * @param beaconMillis the beacon's wall clock, ms since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ProbeCookie(byte[] clientRandom, byte[] cookie, long beaconMillis) {

    /** Length on the wire, bytes. */
    public static final int BYTES = 48;

    private static final int PADDING_BYTES = 7;

    /** The 48 bytes. */
    public byte[] toBytes() {
        return new ByteWriter(BYTES)
                .u8(ProbeType.firstByte(ProbeType.COOKIE))
                .bytes(clientRandom)
                .bytes(cookie)
                .i64(beaconMillis)
                .zero(PADDING_BYTES)
                .toBytes();
    }

    /** Reads a packet; null if it is no COOKIE. */
    public static @Nullable ProbeCookie read(byte[] packet, int length) {
        ByteReader in = new ByteReader(packet, 0, length);
        in.require(length == BYTES);
        in.require((byte) in.u8() == ProbeType.firstByte(ProbeType.COOKIE));
        ProbeCookie read =
                new ProbeCookie(in.bytes(ProbeAsk.RANDOM_BYTES), in.bytes(CookieKeys.COOKIE_BYTES), in.i64());
        in.require(read.beaconMillis >= 0);
        in.zero(PADDING_BYTES);
        return in.hasFailed() ? null : read;
    }
}
