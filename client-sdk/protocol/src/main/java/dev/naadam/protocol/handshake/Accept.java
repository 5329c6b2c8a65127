package dev.naadam.protocol.handshake;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sealed body of ACCEPT (PROTOCOL.md section 3).
 *
 * @param epoch owner epoch, 1 and up
 * @param tickRateHz of the match, 20 to 128
 * @param slot the player's, 0 to 63
 * @param committedTick where the match stands
 * @param gamePort on the address that was asked, 1 to 65535
 * @param standbys handshake ports of the nodes that may take the match over, at most 7
 */
public record Accept(
        long epoch, int tickRateHz, int slot, long committedTick, int gamePort, List<WireAddress> standbys) {

    /** Length on the wire, bytes. */
    public static final int BYTES = 218;

    private static final int HEADER_BYTES = 41;
    private static final int BODY_BYTES = BYTES - HEADER_BYTES - ProtocolLimits.TAG_BYTES;
    private static final int PADDING_BYTES = 13;

    /** One ACCEPT is sealed per key tree; a retransmission sends the same bytes. */
    private static final long ONLY_SEQUENCE = 0;

    public Accept {
        standbys = Standbys.require(standbys);
    }

    /** What stands in clear: enough to derive the keys that open the rest. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Clear(byte[] serverPublicKey, long cid) {

        /** Reads the clear part; null if this is no ACCEPT. */
        public static @Nullable Clear read(byte[] packet, int length) {
            ByteReader in = new ByteReader(packet, 0, length);
            in.require(length == BYTES);
            in.require((byte) in.u8() == PacketType.firstByte(PacketType.ACCEPT, 0));
            Clear clear = new Clear(in.bytes(32), in.i64());
            in.require(clear.cid != 0);
            return in.hasFailed() ? null : clear;
        }
    }

    /** The 218 bytes. */
    public byte[] toBytes(SessionKeys keys, byte[] serverPublicKey, long cid) {
        ByteWriter out = new ByteWriter(BYTES)
                .u8(PacketType.firstByte(PacketType.ACCEPT, 0))
                .bytes(serverPublicKey)
                .i64(cid)
                .u32(epoch)
                .u16(tickRateHz)
                .u8(slot)
                .zero(1)
                .u32(committedTick)
                .u16(gamePort);
        Standbys.write(out, standbys);
        byte[] packet = out.zero(PADDING_BYTES + ProtocolLimits.TAG_BYTES).toBytes();
        new JdkPacketCiphers().sealer(keys.accept()).seal(ONLY_SEQUENCE, packet, HEADER_BYTES, BODY_BYTES);
        return packet;
    }

    /** Opens a packet whose clear part was read; null if it was not sealed for this client. */
    public static @Nullable Accept read(byte[] packet, SessionKeys keys) {
        byte[] body = new byte[BODY_BYTES];
        int length =
                new JdkPacketCiphers().opener(keys.accept()).open(ONLY_SEQUENCE, packet, HEADER_BYTES, BYTES, body);
        if (length == PacketOpener.FORGED) {
            return null;
        }
        ByteReader in = new ByteReader(body, 0, BODY_BYTES);
        long epoch = in.u32();
        int tickRateHz = in.u16();
        int slot = in.u8();
        in.zero(1);
        Accept accept = new Accept(epoch, tickRateHz, slot, in.u32(), in.u16(), Standbys.read(in));
        in.zero(PADDING_BYTES);
        in.require(epoch >= 1 && accept.gamePort != 0 && slot < ProtocolLimits.MAX_PLAYERS);
        in.require(tickRateHz >= ProtocolLimits.MIN_TICK_RATE_HZ && tickRateHz <= ProtocolLimits.MAX_TICK_RATE_HZ);
        return in.hasFailed() ? null : accept;
    }
}
