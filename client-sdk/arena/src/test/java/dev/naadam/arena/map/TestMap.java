package dev.naadam.arena.map;

import java.util.ArrayList;
import java.util.List;

/** A map for tests: walls of one's own, spawns in the lower corners, sites in the upper ones. */
public final class TestMap {

    private TestMap() {}

    /** With nothing else than these walls, each "X Y WIDTH HEIGHT". */
    public static ArenaMap withWalls(String... walls) {
        List<String> lines = new ArrayList<>(List.of(
                "name Test", "spawn attack 0 0 5 1", "spawn defend 35 0 5 1", "site A 0 37 3 3", "site B 37 37 3 3"));
        for (String wall : walls) {
            lines.add("wall " + wall);
        }
        return new MapReader("test").read(lines);
    }
}
