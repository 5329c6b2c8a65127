package dev.naadam.server.app.store;

import dev.naadam.protocol.beacon.BeaconLimits;
import java.util.List;

/**
 * A node's beacons as others find them, and how far its regions were measured from others'.
 *
 * @param nodeId its id
 * @param host IPv4 address that clients send datagrams to
 * @param beacons one for each region
 * @param readings the latest of each pair of regions
 */
public record BeaconRecord(String nodeId, String host, List<Port> beacons, List<Reading> readings) {

    /**
     * One beacon.
     *
     * @param region id of the region it measures for
     * @param port UDP, 1 to 65535
     */
    public record Port(String region, int port) {

        public Port {
            Bounds.requireId("region", region);
            Bounds.requireRange("port", port, 1, 65_535);
        }
    }

    /**
     * How far one region is from another.
     *
     * @param from a region of this node
     * @param to the region whose beacon measured
     * @param p25Micros lower quartile, 0 to a second
     * @param measuredAtEpochMillis when
     */
    public record Reading(String from, String to, long p25Micros, long measuredAtEpochMillis) {

        public Reading {
            Bounds.requireId("from", from);
            Bounds.requireId("to", to);
            Bounds.requireRange("p25Micros", p25Micros, 0, BeaconLimits.ECHO_LIMIT_MICROS);
            Bounds.requireRange("measuredAtEpochMillis", measuredAtEpochMillis, 0, Long.MAX_VALUE);
        }
    }

    public BeaconRecord {
        beacons = List.copyOf(beacons);
        readings = List.copyOf(readings);
        Bounds.requireId("nodeId", nodeId);
        Bounds.requireText("host", host, StoreLimits.MAX_ADDRESS_CHARS);
        Bounds.requireRange("beacons", beacons.size(), 1, StoreLimits.MAX_REGIONS_PER_NODE);
        Bounds.requireRange("readings", readings.size(), 0, StoreLimits.MAX_MESH_READINGS);
    }
}
