package dev.naadam.protocol.handshake;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.List;

/** The table of standbys in ACCEPT and RESUMED: a count, and room for seven addresses (PROTOCOL.md section 3). */
public final class Standbys {

    /** Addresses that the table has room for: with the one that was asked, as many as a ticket has. */
    public static final int MAX_ADDRESSES = ProtocolLimits.MAX_ADDRESSES - 1;

    private Standbys() {}

    /** A copy; throws if there are too many, or one that no client could ask. */
    static List<WireAddress> require(List<WireAddress> standbys) {
        if (standbys.size() > MAX_ADDRESSES) {
            throw new IllegalArgumentException("standbys: " + standbys.size() + " (expected: 0 to 7)");
        }
        for (WireAddress standby : standbys) {
            if (standby.port() == 0) {
                throw new IllegalArgumentException("standby " + standby + ": port 0 (expected: 1 to 65535)");
            }
        }
        return List.copyOf(standbys);
    }

    static void write(ByteWriter out, List<WireAddress> standbys) {
        out.u8(standbys.size());
        for (WireAddress standby : standbys) {
            standby.write(out);
        }
        out.zero((MAX_ADDRESSES - standbys.size()) * WireAddress.BYTES);
    }

    /** Nothing, and a reader that has failed, if the table is not as it must be. */
    static List<WireAddress> read(ByteReader in) {
        List<WireAddress> standbys = WireAddress.readList(in, 0, MAX_ADDRESSES);
        if (in.hasFailed()) {
            return List.of();
        }
        in.zero((MAX_ADDRESSES - standbys.size()) * WireAddress.BYTES);
        return standbys;
    }
}
