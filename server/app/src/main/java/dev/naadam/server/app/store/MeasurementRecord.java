package dev.naadam.server.app.store;

import dev.naadam.protocol.beacon.BeaconLimits;

/**
 * The latest accepted measurement of a player in a region, and the least there ever was.
 *
 * @param organizer whose player
 * @param playerHex the player's id as 32 hex digits
 * @param region where to
 * @param nodeId of the beacon that measured
 * @param figures what it measured
 * @param measuredAtEpochMillis when
 * @param history the least of it and of earlier ones
 */
public record MeasurementRecord(
        String organizer,
        String playerHex,
        String region,
        String nodeId,
        Figures figures,
        long measuredAtEpochMillis,
        History history) {

    /**
     * What was measured; microseconds.
     *
     * @param sent probes that count
     * @param samples those that came back
     * @param minMicros smallest
     * @param p25Micros lower quartile
     * @param p50Micros median
     * @param p95Micros 95th percentile
     * @param jitterMicros of RFC 3550
     */
    public record Figures(
            int sent, int samples, long minMicros, long p25Micros, long p50Micros, long p95Micros, long jitterMicros) {

        public Figures {
            Bounds.requireRange("sent", sent, 0, 255);
            Bounds.requireRange("samples", samples, 0, sent);
            requireMicros(minMicros);
            requireMicros(p25Micros);
            requireMicros(p50Micros);
            requireMicros(p95Micros);
            requireMicros(jitterMicros);
        }
    }

    /**
     * The least lower quartiles of the present and of the previous {@link StoreLimits#HISTORY_WINDOW}: a player who moved
     * away is not held to the old home for longer than two.
     *
     * @param windowStartEpochMillis when the present window began
     * @param leastMicros least p25 in it
     * @param previousLeastMicros least p25 in the one before; a second if there was none
     */
    public record History(long windowStartEpochMillis, long leastMicros, long previousLeastMicros) {

        public History {
            Bounds.requireRange("windowStartEpochMillis", windowStartEpochMillis, 0, Long.MAX_VALUE);
            requireMicros(leastMicros);
            requireMicros(previousLeastMicros);
        }

        /** Of a first measurement. */
        public static History first(long p25Micros, long nowMillis) {
            return new History(nowMillis, p25Micros, BeaconLimits.ECHO_LIMIT_MICROS);
        }

        /** With one more. */
        public History with(long p25Micros, long nowMillis) {
            long age = nowMillis - windowStartEpochMillis;
            long windowMillis = StoreLimits.HISTORY_WINDOW.toMillis();
            if (age < windowMillis) {
                return new History(windowStartEpochMillis, Math.min(leastMicros, p25Micros), previousLeastMicros);
            }
            return age < 2 * windowMillis
                    ? new History(windowStartEpochMillis + windowMillis, p25Micros, leastMicros)
                    : first(p25Micros, nowMillis);
        }

        /** The least of both windows. */
        public long overallMicros() {
            return Math.min(leastMicros, previousLeastMicros);
        }
    }

    public MeasurementRecord {
        Bounds.requireId("organizer", organizer);
        Bounds.requireId("playerHex", playerHex);
        Bounds.requireId("region", region);
        Bounds.requireId("nodeId", nodeId);
        Bounds.requireRange("measuredAtEpochMillis", measuredAtEpochMillis, 0, Long.MAX_VALUE);
    }

    /** What is to be kept when this comes after another one: the newer figures, and both in the history. */
    MeasurementRecord after(MeasurementRecord known) {
        MeasurementRecord newer = known.measuredAtEpochMillis > measuredAtEpochMillis ? known : this;
        return new MeasurementRecord(
                organizer,
                playerHex,
                region,
                newer.nodeId,
                newer.figures,
                newer.measuredAtEpochMillis,
                known.history.with(figures.p25Micros, measuredAtEpochMillis));
    }

    private static void requireMicros(long micros) {
        Bounds.requireRange("micros", micros, 0, BeaconLimits.ECHO_LIMIT_MICROS);
    }
}
