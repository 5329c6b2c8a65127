package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.STANDBY;
import static dev.naadam.protocol.vectors.TicketVectors.HIGHEST_ADDRESS;
import static dev.naadam.protocol.vectors.TicketVectors.LOWEST_ADDRESS;

import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sections 3 and 4 at the ends of their ranges, over IPv6, in other epochs, and with standbys. */
final class HandshakeEdges {

    static final Accept SMALLEST = new Accept(1, 20, 0, 0, 1, List.of());
    static final Accept LARGEST = new Accept(0xffff_ffffL, 128, 63, 0xffff_ffffL, 65_535, sevenStandbys());
    static final long SMALLEST_CID = 1;
    static final long LARGEST_CID = -1;

    private HandshakeEdges() {}

    static List<VectorFile> all() {
        return List.of(
                HandshakeVectors.challenge(
                        "challenge_ipv6.hex",
                        "PROTOCOL.md section 3: CHALLENGE to an IPv6 source at the last time there is.",
                        STANDBY,
                        Long.MAX_VALUE),
                keys("keys_epoch_1.hex", 1),
                keys("keys_epoch_2.hex", 2),
                keys("keys_epoch_last.hex", 0xffff_ffffL),
                HandshakeVectors.accept("accept_smallest.hex", "every field at its lowest", SMALLEST, SMALLEST_CID),
                HandshakeVectors.accept(
                        "accept_largest.hex", "every field at its highest, 7 standbys", LARGEST, LARGEST_CID),
                refuse("refuse_match_over.hex", RefuseReason.MATCH_OVER),
                refuse("refuse_not_here.hex", RefuseReason.NOT_HERE),
                refuse("refuse_server_full.hex", RefuseReason.SERVER_FULL));
    }

    static List<WireAddress> sevenStandbys() {
        List<WireAddress> standbys = new ArrayList<>(Collections.nCopies(7, HIGHEST_ADDRESS));
        standbys.set(0, LOWEST_ADDRESS);
        standbys.set(1, STANDBY);
        return standbys;
    }

    private static VectorFile keys(String name, long epoch) {
        return HandshakeVectors.keys(
                new VectorFile(name).comment("PROTOCOL.md section 4: the session of keys.hex in another epoch."),
                epoch);
    }

    private static VectorFile refuse(String name, RefuseReason reason) {
        return HandshakeVectors.refuse(name, "PROTOCOL.md section 3: REFUSE, reason " + reason + ".", reason);
    }
}
