package dev.naadam.protocol.ticket;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import java.util.UUID;

/** Match ids on the wire: the 16 bytes of RFC 9562, most significant first, so that hex dumps read like the id. */
public final class Uuids {

    private Uuids() {}

    static void write(UUID id, ByteWriter out) {
        out.bytes(toBytes(id));
    }

    static UUID read(ByteReader in) {
        return new UUID(Long.reverseBytes(in.i64()), Long.reverseBytes(in.i64()));
    }

    /** The 16 bytes of an id. */
    public static byte[] toBytes(UUID id) {
        return new ByteWriter(16)
                .i64(Long.reverseBytes(id.getMostSignificantBits()))
                .i64(Long.reverseBytes(id.getLeastSignificantBits()))
                .toBytes();
    }
}
