package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.ProtocolLimits;

/** FETCH (PROTOCOL.md section 10): 1200 bytes, because nothing larger may come back. */
public final class ProbeFetch {

    /** Length on the wire, bytes. */
    public static final int BYTES = ProtocolLimits.MAX_DATAGRAM_BYTES;

    static final int CONTENT_END = 1 + Long.BYTES;

    private ProbeFetch() {}

    /** The packet for this run. */
    public static byte[] toBytes(long run) {
        return new ByteWriter(BYTES)
                .u8(ProbeType.firstByte(ProbeType.FETCH))
                .i64(run)
                .zero(BYTES - CONTENT_END)
                .toBytes();
    }

    /** The run id of a FETCH without {@link ProbeShape#fault}. */
    public static long run(byte[] packet) {
        return Bytes.i64(packet, 1);
    }
}
