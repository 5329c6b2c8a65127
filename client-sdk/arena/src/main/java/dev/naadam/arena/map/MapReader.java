package dev.naadam.arena.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a map. Its lines, in any order, areas in whole metres from the lower left corner:
 *
 * <pre>
 * name WORDS                               once
 * wall X Y WIDTH HEIGHT                    may overlap
 * spawn attack|defend X Y WIDTH HEIGHT     once each
 * site A|B X Y WIDTH HEIGHT                once each
 * </pre>
 *
 * and comments behind {@code #}. What is wrong is an {@link IllegalArgumentException} with the map's id, the line and the
 * reason.
 */
final class MapReader {

    /** More would be a mistake: 40 m have room for no more that players can tell apart. */
    static final int MAX_WALLS = 64;

    /** Everybody of a team starts on a square metre of their own. */
    static final int MIN_SPAWN_CELLS = 5;

    private static final int MAX_NAME_CHARS = 32;
    private static final List<String> AREAS = List.of("spawn attack", "spawn defend", "site A", "site B");

    private static final String LINE = "(wall|" + String.join("|", AREAS) + ")( [0-9]{1,3}){4}";

    private final String id;
    private final List<Area> walls = new ArrayList<>();
    /** By index in {@link #AREAS}, with the line each was read from. */
    private final @Nullable Area[] areas = new Area[AREAS.size()];

    private final int[] areaLines = new int[AREAS.size()];
    private String name = "";
    private int line;

    MapReader(String id) {
        this.id = id;
    }

    ArenaMap read(List<String> lines) {
        for (String text : lines) {
            line++;
            readLine(text.replaceFirst("#.*", "").strip());
        }
        require(!name.isEmpty(), "no name");
        for (int index = 0; index < AREAS.size(); index++) {
            require(areas[index] != null, "no " + AREAS.get(index));
        }
        return new ArenaMap(id, name, walls, finish(0), finish(1), List.of(finish(2), finish(3)));
    }

    private void readLine(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (text.startsWith("name ")) {
            require(name.isEmpty(), "a second name");
            name = text.substring(5).strip();
            require(
                    name.length() <= MAX_NAME_CHARS,
                    "name: " + name.length() + " characters (expected: at most " + MAX_NAME_CHARS + ")");
            return;
        }
        require(
                text.matches(LINE),
                text + " (expected: name, or wall, spawn attack|defend, site A|B with X Y WIDTH HEIGHT)");
        String[] words = text.split(" ", -1);
        if (words[0].equals("wall")) {
            require(walls.size() < MAX_WALLS, "more than " + MAX_WALLS + " walls");
            walls.add(area(words));
        } else {
            addArea(AREAS.indexOf(words[0] + " " + words[1]), area(words));
        }
    }

    private Area area(String[] words) {
        int first = words.length - 4;
        Area area = new Area(
                Integer.parseInt(words[first]),
                Integer.parseInt(words[first + 1]),
                Integer.parseInt(words[first + 2]),
                Integer.parseInt(words[first + 3]));
        require(area.cells() > 0, "empty");
        require(
                area.x() + area.width() <= ArenaMap.METRES && area.y() + area.height() <= ArenaMap.METRES,
                "outside of the map");
        return area;
    }

    private void addArea(int index, Area area) {
        require(areas[index] == null, "a second " + AREAS.get(index));
        require(
                index > 1 || area.cells() >= MIN_SPAWN_CELLS,
                "room for " + area.cells() + " players (expected: at least " + MIN_SPAWN_CELLS + ")");
        areas[index] = area;
        areaLines[index] = line;
    }

    /** Walls may come behind an area, so that these are checked when all is read. */
    private Area finish(int index) {
        Area area = Objects.requireNonNull(areas[index]);
        line = areaLines[index];
        for (Area wall : walls) {
            require(!area.overlaps(wall), AREAS.get(index) + " lies in a wall");
        }
        for (int other = 0; other < index; other++) {
            Area earlier = Objects.requireNonNull(areas[other]);
            require(!area.overlaps(earlier), AREAS.get(index) + " lies in " + AREAS.get(other));
        }
        return area;
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("map " + id + ", line " + line + ": " + message);
        }
    }
}
