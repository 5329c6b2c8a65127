package dev.naadam.protocol.handshake;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.Token;
import java.util.Arrays;

/**
 * HELLO and CONNECT: one layout, 1200 bytes, so that no answer is larger than its question (PROTOCOL.md section 3).
 *
 * @param type {@link PacketType#HELLO} or {@link PacketType#CONNECT}
 * @param clientRandom 16 bytes
 * @param clientPublicKey 32 bytes
 * @param token 608 bytes
 * @param cookie 16 bytes, zero in HELLO
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Greeting(int type, byte[] clientRandom, byte[] clientPublicKey, byte[] token, byte[] cookie) {

    /** Length on the wire, bytes. */
    public static final int BYTES = ProtocolLimits.MAX_DATAGRAM_BYTES;

    /** Length of the client random, bytes. */
    public static final int RANDOM_BYTES = 16;

    /** Where the token starts. */
    public static final int TOKEN_OFFSET = 49;

    private static final int COOKIE_OFFSET = TOKEN_OFFSET + Token.BYTES;
    private static final int END_OFFSET = COOKIE_OFFSET + Cookies.BYTES;

    /** Judges length, version, type and padding; the cheapest first. */
    public static PacketFate check(byte[] packet, int length) {
        if (length < BYTES) {
            return PacketFate.TOO_SHORT;
        }
        if (length > BYTES) {
            return PacketFate.TOO_LONG;
        }
        if (PacketType.version(packet[0]) != ProtocolLimits.VERSION) {
            return PacketFate.WRONG_VERSION;
        }
        int type = PacketType.type(packet[0]);
        if ((type != PacketType.HELLO && type != PacketType.CONNECT) || PacketType.phase(packet[0]) != 0) {
            return PacketFate.UNKNOWN_TYPE;
        }
        int paddingFrom = type == PacketType.HELLO ? COOKIE_OFFSET : END_OFFSET;
        return Bytes.isZero(packet, paddingFrom, BYTES) ? PacketFate.ACCEPTED : PacketFate.TRAILING_BYTES;
    }

    /** Reads a packet that {@link #check} accepted. */
    public static Greeting read(byte[] packet) {
        return new Greeting(
                PacketType.type(packet[0]),
                Arrays.copyOfRange(packet, 1, 17),
                Arrays.copyOfRange(packet, 17, TOKEN_OFFSET),
                Arrays.copyOfRange(packet, TOKEN_OFFSET, COOKIE_OFFSET),
                Arrays.copyOfRange(packet, COOKIE_OFFSET, END_OFFSET));
    }

    /** The 1200 bytes. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(BYTES)
                .u8(PacketType.firstByte(type, 0))
                .bytes(clientRandom)
                .bytes(clientPublicKey)
                .bytes(token)
                .bytes(cookie);
        return out.zero(BYTES - out.length()).toBytes();
    }
}
