package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.CID;
import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.EPOCH;

import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.handshake.Resume;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.protocol.packet.Moved;
import java.util.List;

/** How a client finds another owner: section 3 as vectors, with the ends of its ranges. */
final class ResumeVectors {

    static final Resume RESUME = new Resume(CID, EPOCH, 4_242, CLIENT_RANDOM);
    static final Resumed RESUMED = new Resumed(EPOCH + 1, 4_243, 40_003, List.of(Samples.STANDBY));
    static final Moved MOVED = new Moved(EPOCH + 1, 4_243, Samples.STANDBY, 40_003);
    static final Resumed LARGEST_RESUMED =
            new Resumed(0xffff_ffffL, 0xffff_ffffL, 65_535, HandshakeEdges.sevenStandbys());

    private static final byte[] RESUME_KEY = Samples.keys().resume();

    private ResumeVectors() {}

    static List<VectorFile> all() {
        return List.of(
                resume("resume.hex", "from the session of keys.hex", RESUME),
                resume("resume_smallest.hex", "nothing was committed yet", new Resume(CID, 1, 0, new byte[16])),
                resume(
                        "resume_largest.hex",
                        "every field at its highest",
                        new Resume(CID, 0xffff_ffffL, 0xffff_ffffL, TicketVectors.filled(16))),
                resumed("resumed.hex", "answers resume.hex", RESUMED),
                resumed("resumed_smallest.hex", "every field at its lowest", new Resumed(2, 0, 1, List.of())),
                resumed("resumed_largest.hex", "every field at its highest, 7 standbys", LARGEST_RESUMED),
                moved("moved.hex", MOVED, EPOCH, 9),
                moved("moved_smallest.hex", new Moved(2, 0, TicketVectors.LOWEST_ADDRESS, 1), 1, 1),
                moved(
                        "moved_largest.hex",
                        new Moved(0xffff_ffffL, 0xffff_ffffL, TicketVectors.HIGHEST_ADDRESS, 65_535),
                        0xffff_fffeL,
                        ProtocolLimits.MAX_PACKETS_PER_KEY));
    }

    private static VectorFile resume(String name, String what, Resume resume) {
        return new VectorFile(name)
                .comment("PROTOCOL.md section 3: RESUME, " + what + ".")
                .u64("cid", resume.cid())
                .u32("epoch", resume.epoch())
                .u32("committed_tick", resume.committedTick())
                .bytes("client_random", resume.clientRandom())
                .bytes("packet", resume.toBytes(RESUME_KEY));
    }

    private static VectorFile moved(String name, Moved moved, long epoch, long sequence) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        moved.write(packet);
        VectorFile file = new VectorFile(name)
                .comment("PROTOCOL.md section 7: MOVED.")
                .u32("epoch", moved.epoch())
                .u32("committed_tick", moved.committedTick())
                .bytes("handshake", moved.handshake().toBytes())
                .u16("game_port", moved.gamePort());
        byte[] content = GameVectors.content(packet, Moved.BYTES);
        return GameEdges.sealed(file, PacketType.MOVED, content, epoch, sequence);
    }

    private static VectorFile resumed(String name, String what, Resumed resumed) {
        VectorFile file = new VectorFile(name)
                .comment("PROTOCOL.md section 3: RESUMED, " + what + ".")
                .bytes("client_random", CLIENT_RANDOM)
                .u32("epoch", resumed.epoch())
                .u32("committed_tick", resumed.committedTick())
                .u16("game_port", resumed.gamePort());
        return HandshakeVectors.standbys(file, resumed.standbys())
                .bytes("packet", resumed.toBytes(CLIENT_RANDOM, RESUME_KEY));
    }
}
