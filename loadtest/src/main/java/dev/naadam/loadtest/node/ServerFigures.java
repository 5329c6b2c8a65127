package dev.naadam.loadtest.node;

import java.util.Map;
import java.util.SortedMap;

/**
 * What the server counted between two readings of its metrics, in all its matches.
 *
 * @param nanos between the readings
 * @param ticks simulated
 * @param ticksPlanned tick rate times time times matches
 * @param inputsApplied at their tick
 * @param inputsMissing ticks of playing players without an input
 * @param inputsLate that came after their tick
 * @param inputsEarly copies that came too far ahead
 * @param inputsDuplicate further copies
 * @param receiveDrops datagrams that the kernel dropped at its sockets
 * @param scheduleSlips schedules that moved because the server was far behind
 * @param fullViews STATEs without a baseline
 * @param deltaViews STATEs against one
 * @param tickLatenessP999Micros bound of the bucket that the 99.9th percentile of tick lateness is in; -1 = beyond all
 * @param tickDurationP99Micros the same for the 99th percentile of a tick's work
 * @param cpuNanos of its process; 0 = it does not tell
 */
public record ServerFigures(
        long nanos,
        long ticks,
        long ticksPlanned,
        long inputsApplied,
        long inputsMissing,
        long inputsLate,
        long inputsEarly,
        long inputsDuplicate,
        long receiveDrops,
        long scheduleSlips,
        long fullViews,
        long deltaViews,
        long tickLatenessP999Micros,
        long tickDurationP99Micros,
        long cpuNanos) {

    private static final String INPUTS = "naadam_inputs_total";
    private static final double MICROS_PER_SECOND = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * What happened between two readings.
     *
     * @param matches that ran all the time
     */
    public static ServerFigures between(Scrape before, Scrape after, int tickRateHz, int matches) {
        Span span = new Span(before.sample(), after.sample());
        long nanos = after.nanos() - before.nanos();
        return new ServerFigures(
                nanos,
                span.count("naadam_ticks_total"),
                Math.round(nanos / NANOS_PER_SECOND * tickRateHz * matches),
                span.count(INPUTS, "applied"),
                span.count(INPUTS, "missing"),
                span.count(INPUTS, "late"),
                span.count(INPUTS, "early"),
                span.count(INPUTS, "duplicate"),
                span.count("naadam_socket_receive_drops_total"),
                span.count("naadam_schedule_slips_total"),
                span.count("naadam_views_full_total"),
                span.count("naadam_views_delta_total"),
                span.quantileMicros("naadam_tick_lateness_seconds", 0.999),
                span.quantileMicros("naadam_tick_duration_seconds", 0.99),
                span.count("process_cpu_time_ns_total"));
    }

    /** Inputs of which no copy ever came, and datagrams that its sockets dropped. */
    public long inputsLost() {
        return receiveDrops + Math.max(0, inputsMissing - inputsLate);
    }

    private record Span(MetricsSample before, MetricsSample after) {

        long count(String name) {
            return Math.round(after.sum(name) - before.sum(name));
        }

        long count(String name, String fate) {
            return Math.round(after.sum(name, "fate", fate) - before.sum(name, "fate", fate));
        }

        long quantileMicros(String name, double quantile) {
            SortedMap<Double, Double> earlier = before.buckets(name);
            SortedMap<Double, Double> later = after.buckets(name);
            double total = later.isEmpty() ? 0 : grown(earlier, later, later.lastKey());
            for (Map.Entry<Double, Double> bucket : later.entrySet()) {
                boolean isReached = grown(earlier, later, bucket.getKey()) >= quantile * total;
                if (isReached && !bucket.getKey().isInfinite()) {
                    return Math.round(bucket.getKey() * MICROS_PER_SECOND);
                }
            }
            return -1;
        }

        private static double grown(SortedMap<Double, Double> earlier, SortedMap<Double, Double> later, double bound) {
            return later.getOrDefault(bound, 0.0) - earlier.getOrDefault(bound, 0.0);
        }
    }
}
