package dev.naadam.client.measure;

import dev.naadam.client.control.RegionListing;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.List;

/**
 * Where a region is measured.
 *
 * @param region id
 * @param address of a beacon there
 */
public record RegionBeacon(String region, WireAddress address) {

    /** One beacon of each region that has any. */
    public static List<RegionBeacon> of(List<RegionListing> regions) {
        return regions.stream()
                .filter(region -> !region.beacons().isEmpty())
                .map(region -> new RegionBeacon(region.id(), region.beacons().getFirst()))
                .toList();
    }
}
