package dev.naadam.server.app.control;

import java.util.List;

/**
 * A node's beacons, and how far its regions are from others.
 *
 * @param beacons where they answer
 * @param distances from its regions, as the others' beacons signed them
 */
public record BeaconNode(List<Site> beacons, List<Distance> distances) {

    public BeaconNode {
        beacons = List.copyOf(beacons);
        distances = List.copyOf(distances);
    }

    /**
     * A beacon.
     *
     * @param region id of what it measures for
     * @param host IPv4 address in dotted form
     * @param port UDP
     */
    public record Site(String region, String host, int port) {}

    /**
     * From one region to another.
     *
     * @param from id of the region that was measured
     * @param to id of the region whose beacon measured it
     * @param p25Micros lower quartile of the round-trip time
     * @param measuredMillis wall clock, ms since 1970
     */
    public record Distance(String from, String to, long p25Micros, long measuredMillis) {}
}
