package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * PROBE, and ECHO, which differs by its first byte (PROTOCOL.md section 10).
 *
 * @param run id of the run
 * @param number 0 to 14
 * @param nonce 16 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Probe(long run, int number, byte[] nonce) {

    /** Length of both on the wire, bytes. */
    public static final int BYTES = 64;

    /** Length of a nonce, bytes. */
    public static final int NONCE_BYTES = 16;

    static final int CONTENT_END = 10 + NONCE_BYTES;

    private static final int RUN_OFFSET = 1;
    private static final int NUMBER_OFFSET = 9;
    private static final int NONCE_OFFSET = 10;

    /** The PROBE. */
    public byte[] toBytes() {
        return new ByteWriter(BYTES)
                .u8(ProbeType.firstByte(ProbeType.PROBE))
                .i64(run)
                .u8(number)
                .bytes(nonce)
                .zero(BYTES - CONTENT_END)
                .toBytes();
    }

    /** Reads a packet; null if it is no PROBE. */
    public static @Nullable Probe read(byte[] packet, int length) {
        ByteReader in = new ByteReader(packet, 0, length);
        in.require(length == BYTES);
        in.require((byte) in.u8() == ProbeType.firstByte(ProbeType.PROBE));
        Probe probe = new Probe(in.i64(), in.u8(), in.bytes(NONCE_BYTES));
        in.require(probe.number < BeaconLimits.PROBES);
        in.zero(BYTES - CONTENT_END);
        return in.hasFailed() ? null : probe;
    }

    /** Makes the ECHO of a PROBE in place: the quickest answer there is. */
    public static void turnIntoEcho(byte[] probe) {
        probe[0] = ProbeType.firstByte(ProbeType.ECHO);
    }

    /** Reads an ECHO without {@link ProbeShape#fault}; its number may be any byte. */
    public static Probe readEcho(byte[] packet) {
        return new Probe(
                Bytes.i64(packet, RUN_OFFSET),
                Bytes.u8(packet, NUMBER_OFFSET),
                Arrays.copyOfRange(packet, NONCE_OFFSET, CONTENT_END));
    }
}
