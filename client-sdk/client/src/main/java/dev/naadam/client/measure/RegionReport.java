package dev.naadam.client.measure;

import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.Measurement;
import java.util.List;
import java.util.Objects;

/**
 * How far a player is from every region, at one time and from one address.
 *
 * @param results one for each region
 * @param measuredAtMillis when, ms since 1970, on the player's clock
 * @param localAddress from where: the player's own address in the local network, without port
 */
public record RegionReport(List<RegionResult> results, long measuredAtMillis, String localAddress) {

    public RegionReport {
        results = List.copyOf(results);
    }

    /** What beacons have signed: to be submitted. */
    public List<Measurement> signed() {
        return results.stream()
                .filter(RegionResult.Measured.class::isInstance)
                .map(result -> ((RegionResult.Measured) result).signed())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether any region was measured. */
    public boolean hasAny() {
        return results.stream().anyMatch(RegionResult.Measured.class::isInstance);
    }

    /** When it is no longer good, ms since 1970, on the player's clock: as long after it as a measurement lives. */
    public long expiresMillis() {
        return measuredAtMillis + BeaconLimits.MEASUREMENT_LIFE_MILLIS;
    }

    /** Whether it says how things are now: not too old, and the player still there where it was measured. */
    boolean holds(long nowMillis, String localAddressNow) {
        return hasAny()
                && nowMillis >= measuredAtMillis
                && nowMillis < expiresMillis()
                && localAddress.equals(localAddressNow);
    }
}
