package dev.naadam.protocol.packet;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.ProtocolLimits;
import org.jspecify.annotations.Nullable;

/**
 * WAITING (PROTOCOL.md section 7).
 *
 * @param epoch owner epoch, 1 and up
 * @param connected players connected, at most {@code players}
 * @param players players in the roster, 1 to 64
 */
public record Waiting(long epoch, int connected, int players) {

    /** Length of the content, bytes. */
    public static final int BYTES = 6;

    /** Writes the content at {@link ProtocolLimits#HEADER_BYTES}. */
    public void write(byte[] packet) {
        Bytes.put32(packet, ProtocolLimits.HEADER_BYTES, epoch);
        packet[ProtocolLimits.HEADER_BYTES + 4] = (byte) connected;
        packet[ProtocolLimits.HEADER_BYTES + 5] = (byte) players;
    }

    /** Reads a content; null if it is none. */
    public static @Nullable Waiting read(byte[] content, int length) {
        ByteReader in = new ByteReader(content, 0, length);
        Waiting waiting = new Waiting(in.u32(), in.u8(), in.u8());
        in.require(in.remaining() == 0);
        in.require(waiting.epoch >= 1 && waiting.players >= 1);
        in.require(waiting.players <= ProtocolLimits.MAX_PLAYERS && waiting.connected <= waiting.players);
        return in.hasFailed() ? null : waiting;
    }
}
