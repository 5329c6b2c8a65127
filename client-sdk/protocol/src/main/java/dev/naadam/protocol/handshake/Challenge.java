package dev.naadam.protocol.handshake;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.PacketType;
import org.jspecify.annotations.Nullable;

/**
 * CHALLENGE (PROTOCOL.md section 3).
 *
 * @param clientRandom echoed from HELLO, 16 bytes
 * @param cookie 16 bytes
 * @param serverMillis the server's wall clock, ms since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Challenge(byte[] clientRandom, byte[] cookie, long serverMillis) {

    /** Length on the wire, bytes. */
    public static final int BYTES = 48;

    private static final int PADDING_BYTES = 7;

    /** The 48 bytes. */
    public byte[] toBytes() {
        return new ByteWriter(BYTES)
                .u8(PacketType.firstByte(PacketType.CHALLENGE, 0))
                .bytes(clientRandom)
                .bytes(cookie)
                .i64(serverMillis)
                .zero(PADDING_BYTES)
                .toBytes();
    }

    /** Reads a packet; null if it is no CHALLENGE. */
    public static @Nullable Challenge read(byte[] packet, int length) {
        ByteReader in = new ByteReader(packet, 0, length);
        in.require(length == BYTES);
        in.require((byte) in.u8() == PacketType.firstByte(PacketType.CHALLENGE, 0));
        Challenge challenge = new Challenge(in.bytes(Greeting.RANDOM_BYTES), in.bytes(Cookies.BYTES), in.i64());
        in.require(challenge.serverMillis >= 0);
        in.zero(PADDING_BYTES);
        return in.hasFailed() ? null : challenge;
    }
}
