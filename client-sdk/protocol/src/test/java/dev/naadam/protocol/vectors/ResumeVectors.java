package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.CID;
import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.EPOCH;

import dev.naadam.protocol.Samples;
import dev.naadam.protocol.handshake.Resume;
import dev.naadam.protocol.handshake.Resumed;
import java.util.List;

/** How a client finds another owner: section 3 as vectors, with the ends of its ranges. */
final class ResumeVectors {

    static final Resume RESUME = new Resume(CID, EPOCH, 4_242, CLIENT_RANDOM);
    static final Resumed RESUMED = new Resumed(EPOCH + 1, 4_243, 40_003, List.of(Samples.STANDBY));
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
                resumed("resumed_largest.hex", "every field at its highest, 7 standbys", LARGEST_RESUMED));
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
