package dev.naadam.protocol.packet;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import org.jspecify.annotations.Nullable;

/**
 * MOVED (PROTOCOL.md section 7): the last word of an owner that has handed its match over.
 *
 * @param epoch of the next owner, 2 and up
 * @param committedTick the last one before it
 * @param handshake where the next owner answers RESUMEs
 * @param gamePort where it plays, on that address, 1 to 65535
 */
public record Moved(long epoch, long committedTick, WireAddress handshake, int gamePort) {

    /** Length of the content, bytes. */
    public static final int BYTES = 29;

    private static final long LOWEST_EPOCH = 2;

    /** Writes the content at {@link ProtocolLimits#HEADER_BYTES}. */
    public void write(byte[] packet) {
        ByteWriter out = new ByteWriter(BYTES).u32(epoch).u32(committedTick);
        handshake.write(out);
        System.arraycopy(out.u16(gamePort).toBytes(), 0, packet, ProtocolLimits.HEADER_BYTES, BYTES);
    }

    /** Reads a content; null if it is none. */
    public static @Nullable Moved read(byte[] content, int length) {
        ByteReader in = new ByteReader(content, 0, length);
        long epoch = in.u32();
        long committedTick = in.u32();
        WireAddress handshake = WireAddress.read(in);
        int gamePort = in.u16();
        in.require(in.remaining() == 0 && epoch >= LOWEST_EPOCH && gamePort != 0);
        return in.hasFailed() ? null : new Moved(epoch, committedTick, handshake, gamePort);
    }
}
