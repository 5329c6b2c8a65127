package dev.naadam.loadtest.fleet;

import org.HdrHistogram.Histogram;

/**
 * How a time was distributed, microseconds, three digits exact.
 *
 * @param count values
 * @param maxMicros the largest
 */
public record Percentiles(long count, long p50Micros, long p90Micros, long p99Micros, long p999Micros, long maxMicros) {

    private static final long NANOS_PER_MICRO = 1000;

    static Percentiles of(Histogram nanos) {
        return new Percentiles(
                nanos.getTotalCount(),
                micros(nanos, 50),
                micros(nanos, 90),
                micros(nanos, 99),
                micros(nanos, 99.9),
                micros(nanos, 100));
    }

    private static long micros(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
    }
}
