package dev.naadam.server.core.region.rtt;

import dev.naadam.server.core.region.RegionLimits;

/**
 * What a beacon signed about one player, as far as a decision needs it.
 *
 * @param id of the signed measurement, by which it is found again
 * @param estimateMicros L before caps: see {@link Samples#estimateMicros()}
 * @param jitterMicros by RFC 3550
 * @param answered probes that came back, those of the warm-up not counted
 * @param lost probes that did not
 * @param measuredAtMillis when the burst ended, Unix time
 */
public record Measured(
        String id, long estimateMicros, long jitterMicros, int answered, int lost, long measuredAtMillis) {

    /** Jitter counts up to here, in micros. */
    public static final long MAX_JITTER_MICROS = 10_000;

    /** Each hundredth of lost probes counts so much, in micros. */
    public static final long LOSS_MICROS_PER_PERCENT = 3_000;

    public Measured {
        check("estimateMicros", estimateMicros, 0, RegionLimits.MAX_RTT_MICROS);
        check("jitterMicros", jitterMicros, 0, Long.MAX_VALUE);
        check("answered", answered, 1, Integer.MAX_VALUE);
        check("lost", lost, 0, Integer.MAX_VALUE);
    }

    /** What jitter and loss add to L, in micros, half up. */
    public long unsteadinessMicros() {
        return Math.min(MAX_JITTER_MICROS, jitterMicros) + lossMicros();
    }

    /** One lost probe of a burst is chance and counts as none: of 14 it would be 7 %, and cost 21 ms. */
    private long lossMicros() {
        if (lost <= 1) {
            return 0;
        }
        long sent = (long) answered + lost;
        return (2 * 100 * LOSS_MICROS_PER_PERCENT * lost + sent) / (2 * sent);
    }

    private static void check(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + min + " to " + max + ")");
        }
    }
}
