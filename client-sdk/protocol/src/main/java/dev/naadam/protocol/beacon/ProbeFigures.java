package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;

/**
 * What a run came to (PROTOCOL.md section 10). All times are microseconds of round-trip time, 0 to 1,000,000.
 *
 * @param sent probes that count, 0 to 255; 14 in version 1
 * @param samples those that were echoed in time, at most {@code sent}
 * @param minMicros smallest sample
 * @param p25Micros lower quartile by nearest rank
 * @param p50Micros median by nearest rank
 * @param p95Micros 95th percentile by nearest rank
 * @param jitterMicros RFC 3550 appendix A.8
 */
public record ProbeFigures(
        int sent, int samples, long minMicros, long p25Micros, long p50Micros, long p95Micros, long jitterMicros) {

    /** Length on the wire, bytes. */
    public static final int BYTES = 22;

    private static final int PERMILLE = 1_000;

    public ProbeFigures {
        if (!areInRange(sent, samples, new long[] {minMicros, p25Micros, p50Micros, p95Micros}, jitterMicros)) {
            throw new IllegalArgumentException("figures: " + sent + " sent, " + samples + " samples, " + minMicros
                    + " " + p25Micros + " " + p50Micros + " " + p95Micros + " us, jitter " + jitterMicros
                    + " us (expected: ascending, up to " + BeaconLimits.ECHO_LIMIT_MICROS + ", zero without samples)");
        }
    }

    /** Probes that were lost, of a thousand, rounded down; 0 if none was sent. */
    public int lossPermille() {
        return sent == 0 ? 0 : (sent - samples) * PERMILLE / sent;
    }

    void write(ByteWriter out) {
        out.u8(sent)
                .u8(samples)
                .u32(minMicros)
                .u32(p25Micros)
                .u32(p50Micros)
                .u32(p95Micros)
                .u32(jitterMicros);
    }

    /** Reads 22 bytes; the reader fails, and the answer is meaningless, if they are no figures. */
    static ProbeFigures read(ByteReader in) {
        int sent = in.u8();
        int samples = in.u8();
        long[] quantiles = {in.u32(), in.u32(), in.u32(), in.u32()};
        long jitterMicros = in.u32();
        in.require(areInRange(sent, samples, quantiles, jitterMicros));
        return in.hasFailed()
                ? new ProbeFigures(0, 0, 0, 0, 0, 0, 0)
                : new ProbeFigures(sent, samples, quantiles[0], quantiles[1], quantiles[2], quantiles[3], jitterMicros);
    }

    private static boolean areInRange(int sent, int samples, long[] quantiles, long jitterMicros) {
        long before = 0;
        for (long quantile : quantiles) {
            if (quantile < before) {
                return false;
            }
            before = quantile;
        }
        long most = samples == 0 ? 0 : BeaconLimits.ECHO_LIMIT_MICROS;
        return sent >= 0
                && sent <= 0xff
                && samples >= 0
                && samples <= sent
                && before <= most
                && jitterMicros >= 0
                && jitterMicros <= most;
    }
}
