package dev.naadam.server.core.region.record;

import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.rtt.Measured;
import dev.naadam.server.core.region.rtt.Mesh;
import dev.naadam.server.core.region.rtt.PlayerEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Evidence about matches of two against two in four regions. */
final class Evidences {

    static final List<Region> REGIONS = List.of(
            new Region(new RegionId("north"), false),
            new Region(new RegionId("south"), false),
            new Region(new RegionId("tashi"), true),
            new Region(new RegionId("west"), true));

    private Evidences() {}

    /** Some paths measured, some not; some players with a history; the last region full in a quarter. */
    static Evidence random(long randomSeed) {
        Random random = new Random(randomSeed);
        SortedMap<Mesh.Link, Long> mesh = new TreeMap<>();
        for (Region from : REGIONS) {
            for (Region to : REGIONS) {
                mesh.put(new Mesh.Link(from.id(), to.id()), from.equals(to) ? 0L : 5_000L + random.nextInt(30_000));
            }
        }
        List<PlayerEvidence> players = new ArrayList<>();
        for (String name : List.of("ada", "bob", "cy", "dee")) {
            players.add(player(name, random));
        }
        SortedSet<RegionId> full = new TreeSet<>();
        if (random.nextInt(4) == 0) {
            full.add(REGIONS.getLast().id());
        }
        return new Evidence(REGIONS, full, new Mesh(mesh), players.subList(0, 2), players.subList(2, 4));
    }

    static PlayerEvidence unmeasured(String name) {
        return new PlayerEvidence(name, new TreeMap<>(), new TreeMap<>());
    }

    private static PlayerEvidence player(String name, Random random) {
        SortedMap<RegionId, Measured> measured = new TreeMap<>();
        SortedMap<RegionId, Long> historic = new TreeMap<>();
        for (Region region : REGIONS) {
            long micros = 5_000L + random.nextInt(60_000);
            if (measured.isEmpty() || random.nextInt(5) > 0) {
                int lost = random.nextInt(3);
                measured.put(
                        region.id(),
                        new Measured(name + "-" + region.id(), micros, random.nextInt(2_000), 14 - lost, lost, 1_000));
            }
            if (random.nextInt(3) == 0) {
                historic.put(region.id(), micros - random.nextInt(5_000));
            }
        }
        return new PlayerEvidence(name, measured, historic);
    }
}
