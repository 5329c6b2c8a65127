package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.CID;
import static dev.naadam.protocol.Samples.run;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.Line;
import dev.naadam.protocol.packet.Waiting;
import java.util.List;

/** Sections 5 to 7 at the ends of their ranges, with {@link StateVectors}; between them the four key phases, and the first and the last sequence. */
final class GameEdges {

    static final int LONGEST_INPUT_BYTES = 32;

    private static final long MAX_U32 = 0xffff_ffffL;
    private static final long LAST_SEQUENCE = 1L << 22;

    private GameEdges() {}

    static List<VectorFile> all() {
        return List.of(
                inputSmallest(),
                inputLargest(),
                waiting("waiting_smallest.hex", new Waiting(1, 0, 1), 1),
                waiting("waiting_largest.hex", new Waiting(MAX_U32, 64, 64), LAST_SEQUENCE),
                line("line_smallest.hex", new Line(0, 0), 1, 1),
                line("line_largest.hex", new Line(MAX_U32, ProtocolLimits.MAX_PADDING_MICROS), MAX_U32, LAST_SEQUENCE),
                disconnect("client_disconnect_last_reason.hex", 6, PacketType.CLIENT_DISCONNECT),
                disconnect("server_disconnect_last_reason.hex", 7, PacketType.SERVER_DISCONNECT));
    }

    private static VectorFile inputSmallest() {
        VectorFile file = new VectorFile("input_smallest.hex")
                .comment("PROTOCOL.md section 6: INPUT without an input, key phase 1.");
        return input(file, new long[] {0, 0, 1}, 0, 1, 1);
    }

    private static VectorFile inputLargest() {
        VectorFile file = new VectorFile("input_largest.hex")
                .comment("PROTOCOL.md section 6: INPUT for the last 32 ticks there are, 32 bytes each, key phase 0.");
        return input(file, new long[] {MAX_U32, 65_535, MAX_U32 - 31}, 32, 4, LAST_SEQUENCE);
    }

    /** {@code acks} are the acked tick, the acked event and the first tick. */
    private static VectorFile input(VectorFile file, long[] acks, int count, long epoch, long sequence) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        InputPacket.start(packet, acks[0], (int) acks[1], acks[2]);
        file.u32("ack_tick", acks[0]).u16("event_ack", (int) acks[1]).u32("first_tick", acks[2]);
        for (int i = 0; i < count; i++) {
            byte[] input = run(7 * i, LONGEST_INPUT_BYTES);
            InputPacket.putInput(packet, input, 0, LONGEST_INPUT_BYTES);
            file.bytes("input_" + i, input);
        }
        byte[] content = GameVectors.content(packet, InputPacket.contentBytes(packet, LONGEST_INPUT_BYTES));
        return sealed(file, PacketType.INPUT, content, epoch, sequence);
    }

    private static VectorFile waiting(String name, Waiting waiting, long sequence) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        waiting.write(packet);
        VectorFile file = new VectorFile(name)
                .comment("PROTOCOL.md section 7: WAITING.")
                .u32("epoch", waiting.epoch())
                .u8("connected", waiting.connected())
                .u8("players", waiting.players());
        byte[] content = GameVectors.content(packet, Waiting.BYTES);
        return sealed(file, PacketType.WAITING, content, waiting.epoch(), sequence);
    }

    private static VectorFile line(String name, Line line, long epoch, long sequence) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        Line.write(packet, line.roundTripMicros(), line.paddingMicros());
        VectorFile file = new VectorFile(name)
                .comment("PROTOCOL.md section 7: LINE.")
                .u32("round_trip", line.roundTripMicros())
                .u32("padding", line.paddingMicros());
        return sealed(file, PacketType.LINE, GameVectors.content(packet, Line.BYTES), epoch, sequence);
    }

    private static VectorFile disconnect(String name, int section, int type) {
        int code = DisconnectReason.KEY_EXHAUSTED.code();
        VectorFile file = new VectorFile(name)
                .comment("PROTOCOL.md section " + section + ": DISCONNECT, the last reason.")
                .u8("reason", code);
        return sealed(file, type, new byte[] {(byte) code}, MAX_U32, LAST_SEQUENCE);
    }

    /** Sealed without a link, which would have to seal four million packets before the last one. */
    static VectorFile sealed(VectorFile file, int type, byte[] content, long epoch, long sequence) {
        boolean isUp = PacketType.isFromClient(type);
        DirectionKeys keys =
                isUp ? Samples.keys().clientToServer(epoch) : Samples.keys().serverToClient(epoch);
        byte[] packet = new ByteWriter(ProtocolLimits.HEADER_BYTES + content.length + ProtocolLimits.TAG_BYTES)
                .u8(PacketType.firstByte(type, (int) epoch))
                .i64(CID)
                .u32(sequence)
                .bytes(content)
                .zero(ProtocolLimits.TAG_BYTES)
                .toBytes();
        new JdkPacketCiphers().sealer(keys).seal(sequence, packet, ProtocolLimits.HEADER_BYTES, content.length);
        return file.comment("Sealed as section 5 says, under the keys that this session has in this epoch.")
                .u32("key_epoch", epoch)
                .u64("cid", CID)
                .u64("sequence", sequence)
                .bytes("key", keys.key())
                .bytes("iv", keys.iv())
                .bytes("content", content)
                .bytes("packet", packet);
    }
}
