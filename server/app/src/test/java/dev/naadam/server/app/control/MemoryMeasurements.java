package dev.naadam.server.app.control;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Measurements in memory. */
public final class MemoryMeasurements implements MeasurementStore {

    public volatile boolean isAway;
    private final Set<String> seen = new TreeSet<>();
    private final Map<String, KnownDistance> known = new TreeMap<>();

    @Override
    public synchronized CompletionStage<StoreAnswer<Boolean>> accept(Measurement measurement) {
        if (isAway) {
            return CompletableFuture.completedStage(new StoreAnswer.Unreachable<>("away"));
        }
        boolean isNew = seen.add(HexFormat.of().formatHex(measurement.id()));
        if (isNew) {
            put(new KnownDistance(
                    measurement.player().hexId(),
                    measurement.region(),
                    measurement.certificate().node(),
                    measurement.figures(),
                    measurement.measuredAtMillis(),
                    measurement.figures().p25Micros()));
        }
        return CompletableFuture.completedStage(new StoreAnswer.Found<>(isNew));
    }

    public synchronized void put(KnownDistance distance) {
        known.put(distance.playerHex() + distance.region(), distance);
    }

    @Override
    public synchronized CompletionStage<StoreAnswer<List<KnownDistance>>> find(
            String organizer, Collection<MeasuredPlayer> players, Collection<String> regions) {
        List<String> hexes = players.stream().map(MeasuredPlayer::hexId).toList();
        return CompletableFuture.completedStage(new StoreAnswer.Found<>(known.values().stream()
                .filter(one -> hexes.contains(one.playerHex()) && regions.contains(one.region()))
                .toList()));
    }

    synchronized void forget() {
        isAway = false;
        seen.clear();
        known.clear();
    }
}
