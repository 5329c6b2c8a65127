package dev.naadam.server.app.control;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/**
 * What the assignment of regions reads: players' distances to regions, and the regions' from each other. Any thread.
 *
 * <p>Figures come as they were signed: caps, bounds and terms are the assignment's (docs/decisions/0021).
 */
public final class MeasuredPlayers {

    /** How long the distance of two regions counts: ten rounds of the mesh. */
    private static final long DISTANCE_LIFE_MILLIS = 10 * 60_000;

    private final MeasurementStore store;
    private final BeaconRegistry beacons;
    private final LongSupplier wallClockMillis;

    /** As these know them. */
    public MeasuredPlayers(MeasurementStore store, BeaconRegistry beacons, LongSupplier wallClockMillis) {
        this.store = store;
        this.beacons = beacons;
        this.wallClockMillis = wallClockMillis;
    }

    /**
     * What is known of a player.
     *
     * @param valid measurements that are not older than ten minutes, by region
     * @param leastP25Micros least lower quartile there was, by region, also where no measurement is valid
     */
    public record Distances(SortedMap<String, KnownDistance> valid, SortedMap<String, Long> leastP25Micros) {}

    /** Distances of an organizer's players by name, in the order of the names; all are there, perhaps without any. */
    public CompletionStage<Answer<Map<String, Distances>>> of(
            String organizer, List<String> names, Collection<String> regions) {
        Map<String, Distances> byName = new LinkedHashMap<>();
        Map<String, Distances> byHex = new TreeMap<>();
        List<MeasuredPlayer> players = names.stream()
                .map(name -> MeasuredPlayer.named(organizer, name))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            Distances distances = new Distances(new TreeMap<>(), new TreeMap<>());
            byName.put(names.get(i), distances);
            byHex.put(players.get(i).hexId(), distances);
        }
        return Answer.then(
                store.find(organizer, players, regions)
                        .thenApply(found -> Answer.of(found, new Refusal.StoreUnreachable())),
                known -> {
                    long nowMillis = wallClockMillis.getAsLong();
                    known.forEach(one -> add(byHex, one, nowMillis));
                    return Answer.done(byName);
                });
    }

    /**
     * Round-trip times from region to region, microseconds: of several nodes' the smallest, so that one behind a slow path
     * loosens no bound. The first key is the region that was measured, the second the one that measured it.
     */
    public CompletionStage<Answer<SortedMap<String, SortedMap<String, Long>>>> mesh() {
        return Answer.then(
                beacons.beacons().thenApply(read -> Answer.of(read, new Refusal.StoreUnreachable())),
                nodes -> Answer.done(mesh(nodes, wallClockMillis.getAsLong())));
    }

    private static void add(Map<String, Distances> byHex, KnownDistance one, long nowMillis) {
        Distances distances = byHex.get(one.playerHex());
        if (distances == null) {
            return;
        }
        distances.leastP25Micros().put(one.region(), one.leastP25Micros());
        if (one.isValidAt(nowMillis)) {
            distances.valid().put(one.region(), one);
        }
    }

    private static SortedMap<String, SortedMap<String, Long>> mesh(Collection<BeaconNode> nodes, long nowMillis) {
        SortedMap<String, SortedMap<String, Long>> mesh = new TreeMap<>();
        for (BeaconNode node : nodes) {
            for (BeaconNode.Distance distance : node.distances()) {
                if (nowMillis - distance.measuredMillis() <= DISTANCE_LIFE_MILLIS) {
                    mesh.computeIfAbsent(distance.from(), from -> new TreeMap<>())
                            .merge(distance.to(), distance.p25Micros(), Math::min);
                }
            }
        }
        return mesh;
    }
}
