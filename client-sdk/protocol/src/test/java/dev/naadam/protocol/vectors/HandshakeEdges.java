package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.SERVER_PAIR;
import static dev.naadam.protocol.Samples.STANDBY;
import static dev.naadam.protocol.vectors.TicketVectors.HIGHEST_ADDRESS;
import static dev.naadam.protocol.vectors.TicketVectors.LOWEST_ADDRESS;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.AcceptKeys;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sections 3 and 4 at the ends of their ranges, over IPv6, in other epochs, and with standbys, which today's servers do not name. */
final class HandshakeEdges {

    static final Accept SMALLEST = new Accept(1, 20, 0, 0, 1);
    static final Accept LARGEST = new Accept(0xffff_ffffL, 128, 63, 0xffff_ffffL, 65_535);
    static final long SMALLEST_CID = 1;
    static final long LARGEST_CID = -1;

    private static final int SEALED_OFFSET = 41;
    private static final int SEALED_BYTES = 161;

    private HandshakeEdges() {}

    static List<VectorFile> all() {
        List<WireAddress> standbys = new ArrayList<>(Collections.nCopies(7, HIGHEST_ADDRESS));
        standbys.set(0, LOWEST_ADDRESS);
        standbys.set(1, STANDBY);
        return List.of(
                HandshakeVectors.challenge(
                        "challenge_ipv6.hex",
                        "PROTOCOL.md section 3: CHALLENGE to an IPv6 source at the last time there is.",
                        STANDBY,
                        Long.MAX_VALUE),
                keys("keys_epoch_1.hex", 1),
                keys("keys_epoch_2.hex", 2),
                keys("keys_epoch_last.hex", 0xffff_ffffL),
                accept("accept_smallest.hex", "every field at its lowest", SMALLEST, SMALLEST_CID, List.of()),
                accept("accept_largest.hex", "every field at its highest, 7 standbys", LARGEST, LARGEST_CID, standbys),
                refuse("refuse_match_over.hex", RefuseReason.MATCH_OVER),
                refuse("refuse_not_here.hex", RefuseReason.NOT_HERE),
                refuse("refuse_server_full.hex", RefuseReason.SERVER_FULL));
    }

    private static VectorFile keys(String name, long epoch) {
        return HandshakeVectors.keys(
                new VectorFile(name).comment("PROTOCOL.md section 4: the session of keys.hex in another epoch."),
                epoch);
    }

    private static VectorFile refuse(String name, RefuseReason reason) {
        return HandshakeVectors.refuse(name, "PROTOCOL.md section 3: REFUSE, reason " + reason + ".", reason);
    }

    /** Written field by field: {@link Accept} reads standbys but never writes any. */
    private static VectorFile accept(String name, String what, Accept accept, long cid, List<WireAddress> standbys) {
        ByteWriter out = new ByteWriter(Accept.BYTES)
                .u8(PacketType.firstByte(PacketType.ACCEPT, 0))
                .bytes(SERVER_PAIR.publicKey())
                .i64(cid)
                .u32(accept.epoch())
                .u16(accept.tickRateHz())
                .u8(accept.slot())
                .zero(1)
                .u32(accept.committedTick())
                .u16(accept.gamePort())
                .u8(standbys.size());
        standbys.forEach(standby -> standby.write(out));
        byte[] packet = out.zero(Accept.BYTES - out.length()).toBytes();
        new JdkPacketCiphers().sealer(AcceptKeys.of(Samples.keys(cid))).seal(0, packet, SEALED_OFFSET, SEALED_BYTES);
        VectorFile file = new VectorFile(name)
                .comment("PROTOCOL.md section 3: ACCEPT, " + what + ".")
                .bytes("server_public", SERVER_PAIR.publicKey())
                .u64("cid", cid)
                .u32("epoch", accept.epoch())
                .u16("tick_rate", accept.tickRateHz())
                .u8("slot", accept.slot())
                .u32("committed_tick", accept.committedTick())
                .u16("game_port", accept.gamePort());
        for (int i = 0; i < standbys.size(); i++) {
            file.bytes("standby_" + i, standbys.get(i).toBytes());
        }
        return file.bytes("packet", packet);
    }
}
