package dev.naadam.arena;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a map: one {@code name WORDS}, lines {@code wall X Y WIDTH HEIGHT} in whole metres, comments behind
 * {@code #}. What is wrong is an {@link IllegalArgumentException} with the map's id and the line's number.
 */
final class MapReader {

    /** More would be a mistake: 40 m have room for no more that players can tell apart. */
    static final int MAX_WALLS = 64;

    /** The strip at either side that must be free: four metres to spawn in, and one to stand beside. */
    static final int SPAWN_STRIP_METRES = 5;

    private static final int MAX_NAME_CHARS = 32;

    private final String id;
    private final int metres;
    private final List<ArenaMap.Wall> walls = new ArrayList<>();
    private String name = "";
    private int line;

    MapReader(String id, int metres) {
        this.id = id;
        this.metres = metres;
    }

    ArenaMaps.Named read(List<String> lines) {
        for (String text : lines) {
            line++;
            readLine(text.strip());
        }
        require(!name.isEmpty(), "no name");
        return new ArenaMaps.Named(id, name, new ArenaMap(metres, walls));
    }

    private void readLine(String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (text.startsWith("name ")) {
            require(name.isEmpty(), "a second name");
            name = text.substring(5).strip();
            require(name.length() <= MAX_NAME_CHARS, "name: " + name.length() + " characters (expected: at most 32)");
            return;
        }
        require(text.matches("wall( [0-9]{1,3}){4}"), text + " (expected: wall X Y WIDTH HEIGHT)");
        String[] words = text.split(" ", -1);
        addWall(new ArenaMap.Wall(number(words[1]), number(words[2]), number(words[3]), number(words[4])));
    }

    private void addWall(ArenaMap.Wall wall) {
        require(wall.width() >= 1 && wall.height() >= 1, "an empty wall");
        require(wall.y() + wall.height() <= metres && wall.x() + wall.width() <= metres, "a wall outside of the map");
        require(
                wall.x() >= SPAWN_STRIP_METRES && wall.x() + wall.width() <= metres - SPAWN_STRIP_METRES,
                "a wall where a team spawns");
        require(walls.size() < MAX_WALLS, "more than " + MAX_WALLS + " walls");
        walls.add(wall);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("map " + id + ", line " + line + ": " + message);
        }
    }
}
