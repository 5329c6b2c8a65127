package dev.naadam.server.app.control;

import dev.naadam.server.core.region.PowerFacts;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionCatalogue;
import dev.naadam.server.core.region.RegionFacts;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.rtt.Measured;
import dev.naadam.server.core.region.rtt.Mesh;
import dev.naadam.server.core.region.rtt.PlayerEvidence;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Players whose distances a test says, in a catalogue of three regions of which the last is western. */
public final class MemoryMeasurements implements MeasuredPlayers {

    public final RegionCatalogue catalogue = new RegionCatalogue(
            List.of(facts("east", false), facts("local", false), facts("west", true)), new TreeMap<>());
    public final Map<String, PlayerEvidence> players = new ConcurrentHashMap<>();

    /** A player and R in milliseconds to east, local and west. */
    public void put(String player, long eastMillis, long localMillis, long westMillis) {
        SortedMap<RegionId, Measured> measured = new TreeMap<>();
        measured.put(new RegionId("east"), steady(eastMillis));
        measured.put(new RegionId("local"), steady(localMillis));
        measured.put(new RegionId("west"), steady(westMillis));
        players.put(player, new PlayerEvidence(player, measured, new TreeMap<>()));
    }

    @Override
    public CompletionStage<StoreAnswer<Measurements>> of(String organizer, List<String> names) {
        List<PlayerEvidence> found = names.stream()
                .map(name -> players.getOrDefault(name, new PlayerEvidence(name, new TreeMap<>(), new TreeMap<>())))
                .toList();
        return CompletableFuture.completedStage(new StoreAnswer.Found<>(new Measurements(found, Mesh.NONE)));
    }

    private static Measured steady(long millis) {
        return new Measured("m", 1_000 * millis, 0, 14, 0, 0);
    }

    private static RegionFacts facts(String id, boolean isWest) {
        return new RegionFacts(
                new Region(new RegionId(id), isWest),
                id,
                id,
                "",
                new RegionFacts.Place(id, 0, 0),
                new PowerFacts(null, null, null),
                List.of());
    }
}
