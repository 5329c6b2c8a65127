package dev.naadam.server.app.boot;

import dev.naadam.server.app.beacon.BeaconSite;
import dev.naadam.server.app.beacon.MeshDirectory;
import dev.naadam.server.app.beacon.MeshReading;
import dev.naadam.server.app.control.BeaconNode;
import dev.naadam.server.app.control.BeaconRegistry;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.store.BeaconRecord;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.WriteResult;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beacons in Redis. */
final class StoredBeacons implements BeaconRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(StoredBeacons.class);

    private final ControlStore store;
    private final LongSupplier wallClock;

    StoredBeacons(ControlStore store, LongSupplier wallClock) {
        this.store = store;
        this.wallClock = wallClock;
    }

    @Override
    public CompletionStage<StoreAnswer<List<BeaconNode>>> beacons() {
        return store.beacons()
                .thenApply(read -> StoredMatches.answer(
                        read, listed -> listed.stream().map(StoredBeacons::node).toList()));
    }

    /** As the mesh of a node with these beacons sees it. */
    MeshDirectory directory(String node, String host, SortedMap<String, Integer> ports) {
        List<BeaconRecord.Port> own = ports.entrySet().stream()
                .map(beacon -> new BeaconRecord.Port(beacon.getKey(), beacon.getValue()))
                .toList();
        return new MeshDirectory() {
            @Override
            public CompletionStage<List<BeaconSite>> live() {
                // of the node's own regions one is as near as the other: between them there is no path to measure
                return store.beacons()
                        .thenApply(read -> sites(read).stream()
                                .filter(site -> !site.node().equals(node))
                                .toList());
            }

            @Override
            public void announce(List<MeshReading> readings) {
                BeaconRecord told = new BeaconRecord(
                        node,
                        host,
                        own,
                        readings.stream().map(StoredBeacons::reading).toList());
                var done = store.announceBeacons(told, wallClock.getAsLong()).thenAccept(StoredBeacons::note);
                assert done != null;
            }
        };
    }

    private static void note(WriteResult told) {
        if (told instanceof WriteResult.StoreAway away) {
            LOG.debug("beacons not announced: {}", away.reason());
        }
    }

    private static List<BeaconSite> sites(ReadResult<List<BeaconRecord>> read) {
        List<BeaconRecord> nodes =
                read instanceof ReadResult.Found<List<BeaconRecord>> found ? found.value() : List.of();
        return nodes.stream()
                .flatMap(node -> node.beacons().stream()
                        .map(beacon -> new BeaconSite(node.nodeId(), beacon.region(), node.host(), beacon.port())))
                .toList();
    }

    private static BeaconRecord.Reading reading(MeshReading reading) {
        return new BeaconRecord.Reading(reading.from(), reading.to(), reading.p25Micros(), reading.measuredAtMillis());
    }

    private static BeaconNode node(BeaconRecord stored) {
        return new BeaconNode(
                stored.beacons().stream()
                        .map(beacon -> new BeaconNode.Site(beacon.region(), stored.host(), beacon.port()))
                        .toList(),
                stored.readings().stream()
                        .map(reading -> new BeaconNode.Distance(
                                reading.from(), reading.to(), reading.p25Micros(), reading.measuredAtEpochMillis()))
                        .toList());
    }
}
