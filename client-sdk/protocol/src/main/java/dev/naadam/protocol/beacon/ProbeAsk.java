package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteWriter;
import java.util.Arrays;

/** ASK (PROTOCOL.md section 10): as long as its answer. */
public final class ProbeAsk {

    /** Length on the wire, bytes. */
    public static final int BYTES = 48;

    /** Length of a client random, bytes. */
    public static final int RANDOM_BYTES = 16;

    static final int CONTENT_END = 1 + RANDOM_BYTES;

    private ProbeAsk() {}

    /** The packet with this client random. */
    public static byte[] toBytes(byte[] clientRandom) {
        return new ByteWriter(BYTES)
                .u8(ProbeType.firstByte(ProbeType.ASK))
                .bytes(clientRandom)
                .zero(BYTES - CONTENT_END)
                .toBytes();
    }

    /** The client random of an ASK, or of a START, without {@link ProbeShape#fault}. */
    public static byte[] clientRandom(byte[] packet) {
        return Arrays.copyOfRange(packet, 1, CONTENT_END);
    }
}
