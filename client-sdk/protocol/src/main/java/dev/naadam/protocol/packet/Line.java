package dev.naadam.protocol.packet;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.ProtocolLimits;
import org.jspecify.annotations.Nullable;

/**
 * LINE (PROTOCOL.md section 7): how long a player's line is, as the server measures it, and how much longer it is made.
 *
 * @param roundTripMicros median of the newest echoes, below 2^32; 0 = not known yet
 * @param paddingMicros what the server adds to it, 0 to {@link ProtocolLimits#MAX_PADDING_MICROS}
 */
public record Line(long roundTripMicros, int paddingMicros) {

    /** Length of the content, bytes. */
    public static final int BYTES = 8;

    /** Writes the content at {@link ProtocolLimits#HEADER_BYTES}. */
    public static void write(byte[] packet, long roundTripMicros, long paddingMicros) {
        Bytes.put32(packet, ProtocolLimits.HEADER_BYTES, roundTripMicros);
        Bytes.put32(packet, ProtocolLimits.HEADER_BYTES + 4, paddingMicros);
    }

    /** Reads a content; null if it is none. */
    public static @Nullable Line read(byte[] content, int length) {
        ByteReader in = new ByteReader(content, 0, length);
        long roundTripMicros = in.u32();
        long paddingMicros = in.u32();
        in.require(in.remaining() == 0 && paddingMicros <= ProtocolLimits.MAX_PADDING_MICROS);
        return in.hasFailed() ? null : new Line(roundTripMicros, (int) paddingMicros);
    }
}
