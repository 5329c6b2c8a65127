package dev.naadam.arena.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapReaderTest {

    private static final List<String> GOOD = List.of(
            "name Test",
            "# a comment",
            "spawn attack 0 0 5 1",
            "spawn defend 35 0 5 1",
            "site A 10 20 3 2  # and another",
            "site B 30 20 1 1",
            "wall 4 9 2 1");

    @Test
    void readsNameWallsSpawnsAndSites() {
        ArenaMap map = new MapReader("test").read(GOOD);

        assertThat(map.id()).isEqualTo("test");
        assertThat(map.name()).isEqualTo("Test");
        assertThat(map.isWall(5, 9)).isTrue();
        assertThat(map.isWall(6, 9)).isFalse();
        assertThat(map.attackSpawn()).isEqualTo(new Area(0, 0, 5, 1));
        assertThat(map.defendSpawn()).isEqualTo(new Area(35, 0, 5, 1));
        assertThat(map.site(0)).isEqualTo(new Area(10, 20, 3, 2));
        assertThat(map.site(1)).isEqualTo(new Area(30, 20, 1, 1));
    }

    @Test
    void theOrderOfTheLinesIsFree() {
        List<String> backwards = new ArrayList<>(GOOD);
        Collections.reverse(backwards);

        assertThat(MapPicture.of(new MapReader("test").read(backwards)))
                .isEqualTo(MapPicture.of(new MapReader("test").read(GOOD)));
    }

    @Test
    void aLineItDoesNotKnowIsRefused() {
        assertRefused("line 8: wal 9 9 1 1 (expected: name, or wall", "wal 9 9 1 1");
        assertRefused("line 8: wall 9 9 1 (expected: ", "wall 9 9 1");
        assertRefused("line 8: wall 9 9 1 -1 (expected: ", "wall 9 9 1 -1");
        assertRefused("line 8: spawn middle 9 9 5 1 (expected: ", "spawn middle 9 9 5 1");
        assertRefused("line 8: site C 9 9 5 1 (expected: ", "site C 9 9 5 1");
    }

    @Test
    void whatIsThereTwiceIsRefused() {
        assertRefused("line 8: a second name", "name Other");
        assertRefused("line 8: a second spawn attack", "spawn attack 9 9 5 1");
        assertRefused("line 8: a second site B", "site B 9 9 5 1");
    }

    @Test
    void whatIsMissingIsRefused() {
        assertThatThrownBy(() -> new MapReader("test").read(GOOD.subList(1, 7)))
                .hasMessage("map test, line 6: no name");
        assertThatThrownBy(() -> new MapReader("test").read(GOOD.subList(0, 5)))
                .hasMessage("map test, line 5: no site B");
    }

    @Test
    void anAreaOutsideOrEmptyIsRefused() {
        assertRefused("line 8: outside of the map", "wall 9 39 1 2");
        assertRefused("line 8: outside of the map", "wall 39 9 2 1");
        assertRefused("line 8: empty", "wall 9 9 0 1");
    }

    @Test
    void areasThatCannotBeStoodInAreRefused() {
        assertRefused("line 3: spawn attack lies in a wall", "wall 4 0 1 1");
        assertRefused("line 5: site A lies in a wall", "wall 12 21 1 1");
        assertThatThrownBy(() -> new MapReader("test").read(List.of("spawn attack 0 0 2 2")))
                .hasMessage("map test, line 1: room for 4 players (expected: at least 5)");
        assertThatThrownBy(() -> new MapReader("test")
                        .read(List.of(
                                "name X",
                                "spawn attack 0 0 5 1",
                                "spawn defend 4 0 5 1",
                                "site A 9 9 1 1",
                                "site B 8 8 1 1")))
                .hasMessage("map test, line 3: spawn defend lies in spawn attack");
    }

    @Test
    void wallsAndNamesAreBounded() {
        String[] walls =
                Collections.nCopies(MapReader.MAX_WALLS, "wall 9 9 1 1").toArray(String[]::new);

        assertRefused("line 71: more than 64 walls", walls);
        assertThatThrownBy(() -> new MapReader("test").read(List.of("name " + "x".repeat(33))))
                .hasMessage("map test, line 1: name: 33 characters (expected: at most 32)");
    }

    private static void assertRefused(String message, String... more) {
        List<String> lines = new ArrayList<>(GOOD);
        lines.addAll(List.of(more));
        assertThatThrownBy(() -> new MapReader("test").read(lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("map test, " + message);
    }
}
