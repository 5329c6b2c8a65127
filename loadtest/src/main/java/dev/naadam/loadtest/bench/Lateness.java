package dev.naadam.loadtest.bench;

import dev.naadam.loadtest.node.MetricsSample;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How late ticks began in a window, or their packets left, microseconds, from the server's histograms. Inside a bucket values are taken to lie
 * evenly, as Prometheus' {@code histogram_quantile} does; the largest is the upper bound of the last bucket that got
 * any, so it is never less than it was, except beyond all buckets: then all that is known is their last bound.
 */
public record Lateness(long p50Micros, long p99Micros, long p999Micros, long maxMicros) {

    /** From when a tick was due to when it began. */
    public static final String OF_TICKS = "naadam_tick_lateness_seconds";

    /** From when a tick was due to when its states had left. */
    public static final String OF_PACKETS = "naadam_tick_departure_seconds";

    private static final double MICROS_PER_SECOND = 1e6;

    /** Of ticks, between two readings of a server's metrics. */
    public static Lateness between(MetricsSample before, MetricsSample after) {
        return between(OF_TICKS, before, after);
    }

    /** The same of another histogram. */
    public static Lateness between(String histogram, MetricsSample before, MetricsSample after) {
        SortedMap<Double, Double> grown = new TreeMap<>();
        SortedMap<Double, Double> earlier = before.buckets(histogram);
        after.buckets(histogram).forEach((bound, count) -> grown.put(bound, count - earlier.getOrDefault(bound, 0.0)));
        return new Lateness(
                quantileMicros(grown, 0.5),
                quantileMicros(grown, 0.99),
                quantileMicros(grown, 0.999),
                lastMicros(grown));
    }

    private static long quantileMicros(SortedMap<Double, Double> cumulative, double quantile) {
        double total = total(cumulative);
        if (total == 0) {
            return 0;
        }
        double rank = quantile * total;
        double lower = 0;
        double below = 0;
        for (Map.Entry<Double, Double> bucket : cumulative.entrySet()) {
            double upper = bucket.getKey();
            double inside = bucket.getValue() - below;
            if (bucket.getValue() >= rank && inside > 0 && !Double.isInfinite(upper)) {
                return micros(lower + (upper - lower) * (rank - below) / inside);
            }
            if (Double.isInfinite(upper)) {
                break;
            }
            lower = upper;
            below = bucket.getValue();
        }
        return micros(lower);
    }

    private static long lastMicros(SortedMap<Double, Double> cumulative) {
        double total = total(cumulative);
        if (total == 0) {
            return 0;
        }
        double last = 0;
        for (Map.Entry<Double, Double> bucket : cumulative.entrySet()) {
            if (Double.isInfinite(bucket.getKey())) {
                break;
            }
            last = bucket.getKey();
            if (bucket.getValue() >= total) {
                break;
            }
        }
        return micros(last);
    }

    private static double total(SortedMap<Double, Double> cumulative) {
        return cumulative.isEmpty() ? 0 : cumulative.getOrDefault(cumulative.lastKey(), 0.0);
    }

    private static long micros(double seconds) {
        return Math.round(seconds * MICROS_PER_SECOND);
    }
}
