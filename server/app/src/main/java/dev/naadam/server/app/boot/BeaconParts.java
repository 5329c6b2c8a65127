package dev.naadam.server.app.boot;

import dev.naadam.protocol.Entropy;
import dev.naadam.server.app.beacon.Beacons;
import dev.naadam.server.app.beacon.Mesh;
import dev.naadam.server.app.beacon.NodeCredentials;
import dev.naadam.server.app.beacon.PlatformKeyRing;
import dev.naadam.server.app.control.BeaconMeasurements;
import dev.naadam.server.app.control.KnownDistances;
import dev.naadam.server.app.control.MeasuredPlayers;
import dev.naadam.server.app.control.MeasurementCounters;
import dev.naadam.server.app.control.MeasurementStore;
import dev.naadam.server.app.control.Measurements;
import dev.naadam.server.app.control.PlayerTokens;
import dev.naadam.server.app.control.Regions;
import dev.naadam.server.app.control.http.Measuring;
import dev.naadam.server.app.loop.LoopTools;
import dev.naadam.server.app.metrics.BeaconMetrics;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.core.region.RegionCatalogue;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** What measures, and what believes it: wired here so that {@link Server} names two lines of it. */
final class BeaconParts {

    private final PlatformKeyRing keys;
    private final StoredBeacons registry;
    private final MeasurementStore measurements;
    private final BeaconMetrics meter;
    private final LoopTools tools;

    /** Without any beacon yet. */
    BeaconParts(KeySource platform, ControlStore store, Metrics metrics, LoopTools tools) {
        this.keys = new PlatformKeyRing(platform);
        this.registry = new StoredBeacons(store, tools.wallClock());
        this.measurements = new StoredMeasurements(store.measurements());
        this.meter = new BeaconMetrics(metrics);
        this.tools = tools;
    }

    /** Starts the beacons of a node that has the role, and has them known; ports by region, none without the role. */
    SortedMap<String, Integer> start(String node, NodeProfile profile, Endpoint endpoint, int firstPort, Closing parts)
            throws IOException {
        if (!profile.isBeacon()) {
            return new TreeMap<>();
        }
        Beacons.Shared shared = new Beacons.Shared(tools, meter);
        NodeCredentials credentials = new NodeCredentials(node, keys, tools.entropy(), tools.wallClock());
        Beacons beacons = parts.later(new Beacons(profile.regions(), endpoint.bound(), firstPort, credentials, shared));
        SortedMap<String, Integer> ports = beacons.ports();
        parts.later(new Mesh(
                profile.regions(),
                endpoint.bound(),
                keys,
                registry.directory(node, endpoint.advertised().getHostAddress(), ports),
                shared));
        return ports;
    }

    /** What the platform vouches with. */
    PlatformKeyRing platformKeys() {
        return keys;
    }

    /** What the assignment of regions reads. */
    MeasuredPlayers measured(RegionCatalogue catalogue) {
        return new BeaconMeasurements(new KnownDistances(measurements, registry, tools.wallClock()), catalogue);
    }

    /** What players and organizers are served. */
    Measuring measuring(StoredNodes nodes, Entropy entropy) {
        MeasurementCounters counters = new MeasurementCounters();
        meter.measurements(counters);
        return new Measuring(
                new Regions(nodes, registry, tools.nanoClock()),
                new PlayerTokens(keys, entropy, tools.wallClock()),
                new Measurements(keys, measurements, counters, tools.wallClock()),
                keys);
    }
}
