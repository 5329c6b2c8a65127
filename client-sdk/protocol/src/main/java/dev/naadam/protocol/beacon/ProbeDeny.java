package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** DENY (PROTOCOL.md section 10). */
public final class ProbeDeny {

    /** Length on the wire, bytes. */
    public static final int BYTES = 48;

    private static final int PADDING_BYTES = 30;

    private ProbeDeny() {}

    /** The 48 bytes. */
    public static byte[] toBytes(byte[] clientRandom, DenyReason reason) {
        return new ByteWriter(BYTES)
                .u8(ProbeType.firstByte(ProbeType.DENY))
                .bytes(clientRandom)
                .u8(reason.code())
                .zero(PADDING_BYTES)
                .toBytes();
    }

    /** Reads a packet; null if it is no DENY for the START with this random. */
    public static @Nullable DenyReason read(byte[] packet, int length, byte[] clientRandom) {
        ByteReader in = new ByteReader(packet, 0, length);
        in.require(length == BYTES);
        in.require((byte) in.u8() == ProbeType.firstByte(ProbeType.DENY));
        in.require(Arrays.equals(in.bytes(ProbeAsk.RANDOM_BYTES), clientRandom));
        DenyReason reason = DenyReason.of(in.u8());
        in.zero(PADDING_BYTES);
        return in.hasFailed() ? null : reason;
    }
}
