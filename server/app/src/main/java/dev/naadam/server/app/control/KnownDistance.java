package dev.naadam.server.app.control;

import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.ProbeFigures;

/**
 * What is known of a player's distance to a region.
 *
 * @param playerHex the player's id as 32 hex digits
 * @param region id
 * @param node id of the node that measured last
 * @param figures the last accepted measurement, however old
 * @param measuredMillis when, ms since 1970
 * @param leastP25Micros least lower quartile of the last one to two months, itself included
 */
public record KnownDistance(
        String playerHex, String region, String node, ProbeFigures figures, long measuredMillis, long leastP25Micros) {

    /** Whether the figures may still be used. */
    public boolean isValidAt(long nowMillis) {
        return nowMillis <= measuredMillis + BeaconLimits.MEASUREMENT_LIFE_MILLIS;
    }
}
