package dev.naadam.server.app.beacon;

import dev.naadam.server.core.beacon.BeaconCounters;

/** Takes what beacons count. */
public interface BeaconMeter {

    /** A beacon has started; its counters may be read by any thread. */
    void beacon(String region, BeaconCounters counters);

    /** What the mesh counts; it may be read by any thread. */
    void mesh(MeshCounters counters);
}
