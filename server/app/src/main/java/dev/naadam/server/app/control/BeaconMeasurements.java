package dev.naadam.server.app.control;

import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.server.app.control.KnownDistances.Distances;
import dev.naadam.server.core.region.RegionCatalogue;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.rtt.Measured;
import dev.naadam.server.core.region.rtt.Mesh;
import dev.naadam.server.core.region.rtt.PlayerEvidence;
import dev.naadam.server.core.region.rtt.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** What beacons have signed, in the terms of the assignment. Any thread. */
public final class BeaconMeasurements implements MeasuredPlayers {

    private final KnownDistances known;
    private final List<String> regions;

    /** In the regions of a catalogue; of others nothing is told. */
    public BeaconMeasurements(KnownDistances known, RegionCatalogue catalogue) {
        this.known = known;
        this.regions = catalogue.regions().stream()
                .map(facts -> facts.region().id().value())
                .toList();
    }

    @Override
    public CompletionStage<StoreAnswer<Measurements>> of(String organizer, List<String> players) {
        CompletionStage<Answer<Measurements>> read = Answer.then(
                known.of(organizer, players, regions),
                distances -> Answer.then(
                        known.mesh(), mesh -> Answer.done(new Measurements(players(distances), mesh(mesh)))));
        return read.thenApply(answer -> switch (answer) {
            case Answer.Done<Measurements> done -> new StoreAnswer.Found<>(done.value());
            case Answer.Refused<Measurements> refused ->
                new StoreAnswer.Unreachable<>("no measurements: " + refused.why());
        });
    }

    private List<PlayerEvidence> players(Map<String, Distances> byName) {
        List<PlayerEvidence> players = new ArrayList<>();
        byName.forEach((name, distances) -> players.add(evidence(name, distances)));
        return players;
    }

    private static PlayerEvidence evidence(String name, Distances distances) {
        SortedMap<RegionId, Measured> measured = new TreeMap<>();
        distances.valid().forEach((region, distance) -> {
            // a burst of which nothing came back says nothing about the distance
            if (distance.figures().samples() > 0) {
                measured.put(new RegionId(region), measured(distance));
            }
        });
        SortedMap<RegionId, Long> history = new TreeMap<>();
        distances.leastP25Micros().forEach((region, micros) -> history.put(new RegionId(region), micros));
        return new PlayerEvidence(name, measured, history);
    }

    private static Measured measured(KnownDistance distance) {
        ProbeFigures figures = distance.figures();
        return new Measured(
                distance.measurement(),
                figures.samples() < Samples.ENOUGH ? figures.minMicros() : figures.p25Micros(),
                figures.jitterMicros(),
                figures.samples(),
                figures.sent() - figures.samples(),
                distance.measuredMillis());
    }

    /** Between regions of the catalogue; what is read names the measured one first, a link the one that holds the watch. */
    private Mesh mesh(SortedMap<String, SortedMap<String, Long>> byMeasured) {
        SortedMap<Mesh.Link, Long> links = new TreeMap<>();
        byMeasured.forEach((measured, byMeasuring) -> byMeasuring.forEach((measuring, micros) -> {
            if (regions.contains(measured) && regions.contains(measuring)) {
                links.put(new Mesh.Link(new RegionId(measuring), new RegionId(measured)), micros);
            }
        }));
        return new Mesh(links);
    }
}
