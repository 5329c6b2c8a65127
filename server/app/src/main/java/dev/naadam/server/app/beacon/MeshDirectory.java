package dev.naadam.server.app.beacon;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where the mesh finds other beacons, and tells what it has found out. No stage fails; any thread. */
public interface MeshDirectory {

    /** All live beacons, those of this node too; empty if nobody can say. */
    CompletionStage<List<BeaconSite>> live();

    /** Keeps this node's beacons known for some seconds, with the latest reading of each pair. */
    void announce(List<MeshReading> readings);
}
