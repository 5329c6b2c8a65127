package dev.naadam.arena.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The maps of the game, read once from the files beside this class. Safe for all threads. */
public final class ArenaMaps {

    private static final List<String> IDS =
            List.of("steppe", "kiln", "harbour", "granary", "quarry", "viaduct", "orchard");

    private static final List<ArenaMap> MAPS = readAll();

    private ArenaMaps() {}

    /** Ids of all maps; the first is played when the setup names none. */
    public static List<String> ids() {
        return IDS;
    }

    /** All maps, in the order of their ids. */
    public static List<ArenaMap> all() {
        return MAPS;
    }

    /** A map by its id; {@link IllegalArgumentException} if there is none. */
    public static ArenaMap map(String id) {
        int index = IDS.indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException("map: " + id + " (expected: one of " + IDS + ")");
        }
        return MAPS.get(index);
    }

    private static List<ArenaMap> readAll() {
        List<ArenaMap> maps = new ArrayList<>();
        for (String id : IDS) {
            maps.add(new MapReader(id).read(lines(id)));
        }
        return List.copyOf(maps);
    }

    private static List<String> lines(String id) {
        try (InputStream file = ArenaMaps.class.getResourceAsStream("maps/" + id + ".map")) {
            if (file == null) {
                throw new IllegalStateException("map " + id + ": no file");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("map " + id, e);
        }
    }
}
