package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import org.jspecify.annotations.Nullable;

/** RESULT (PROTOCOL.md section 10). */
public sealed interface ProbeResult {

    /** Most bytes on the wire. */
    int MAX_BYTES = 10 + Measurement.MAX_BYTES;

    /** Id of the run. */
    long run();

    /** What the run came to. */
    ProbeFigures figures();

    /** The packet. */
    byte[] toBytes();

    /** Reads a packet; null if it is no RESULT. */
    static @Nullable ProbeResult read(byte[] packet, int length) {
        ByteReader in = new ByteReader(packet, 0, length);
        in.require((byte) in.u8() == ProbeType.firstByte(ProbeType.RESULT));
        long run = in.i64();
        int kind = in.u8();
        ProbeResult result = null;
        if (kind == Unsigned.KIND) {
            result = new Unsigned(run, ProbeFigures.read(in));
        } else if (kind == Signed.KIND) {
            Measurement measurement = Measurement.read(in);
            result = measurement == null ? null : new Signed(run, measurement);
        }
        return in.hasFailed() || in.remaining() > 0 ? null : result;
    }

    /**
     * Figures that prove nothing: no claim was shown, or too few echoes came.
     *
     * @param run id of the run
     * @param figures what it came to
     */
    record Unsigned(long run, ProbeFigures figures) implements ProbeResult {

        private static final int KIND = 1;

        @Override
        public byte[] toBytes() {
            ByteWriter out = header(MAX_BYTES, run, KIND);
            figures.write(out);
            return out.toBytes();
        }
    }

    /**
     * A measurement that can be submitted.
     *
     * @param run id of the run
     * @param measurement signed by the beacon's node
     */
    record Signed(long run, Measurement measurement) implements ProbeResult {

        private static final int KIND = 2;

        @Override
        public ProbeFigures figures() {
            return measurement.figures();
        }

        @Override
        public byte[] toBytes() {
            return header(MAX_BYTES, run, KIND).bytes(measurement.toBytes()).toBytes();
        }
    }

    private static ByteWriter header(int capacityBytes, long run, int kind) {
        return new ByteWriter(capacityBytes)
                .u8(ProbeType.firstByte(ProbeType.RESULT))
                .i64(run)
                .u8(kind);
    }
}
