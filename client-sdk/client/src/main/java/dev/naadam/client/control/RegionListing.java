package dev.naadam.client.control;

import dev.naadam.protocol.ticket.WireAddress;
import java.util.List;

/**
 * A region as the control plane lists it.
 *
 * @param id of the region
 * @param beacons of the live nodes there; none: nobody can be measured there now
 */
public record RegionListing(String id, List<WireAddress> beacons) {

    public RegionListing {
        beacons = List.copyOf(beacons);
    }
}
