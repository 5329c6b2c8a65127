package dev.naadam.loadtest.emulator.relay;

import org.HdrHistogram.Histogram;

/**
 * Round trips of one bot's PINGs.
 *
 * @param samples how many; the other figures are 0 without any
 */
public record SeenRtt(long samples, long p25Micros, long p50Micros, long p95Micros) {

    private static final long NANOS_PER_MICRO = 1000;

    static SeenRtt of(Histogram nanos) {
        return new SeenRtt(nanos.getTotalCount(), micros(nanos, 25), micros(nanos, 50), micros(nanos, 95));
    }

    private static long micros(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
    }
}
