package dev.naadam.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.game.SeededRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArenaMapsTest {

    private static final int METRES = 40;

    @Test
    void thereAreSevenMapsEachWithANameOfItsOwn() {
        assertThat(ArenaMaps.all()).hasSize(7);
        assertThat(ArenaMaps.all().stream().map(ArenaMaps.Named::name).distinct())
                .hasSize(7);
    }

    @Test
    void theSidesOfNoMapAreAlike() {
        for (ArenaMaps.Named named : ArenaMaps.all()) {
            int mirrored = 0;
            int turned = 0;
            for (int cell = 0; cell < METRES * METRES; cell++) {
                boolean wall = named.map().isWall(cell % METRES, cell / METRES);
                mirrored += wall != named.map().isWall(39 - cell % METRES, cell / METRES) ? 1 : 0;
                turned += wall != named.map().isWall(39 - cell % METRES, 39 - cell / METRES) ? 1 : 0;
            }
            assertThat(mirrored).as(named.id()).isGreaterThan(20);
            assertThat(turned).as(named.id()).isGreaterThan(20);
        }
    }

    @Test
    void everyFreePlaceOfEveryMapCanBeReached() {
        for (ArenaMaps.Named named : ArenaMaps.all()) {
            BotRoute route = new BotRoute(named.map(), METRES);
            route.leadTo(0, 0);
            for (int cell = 0; cell < METRES * METRES; cell++) {
                if (!named.map().isWall(cell % METRES, cell / METRES)) {
                    assertThat(route.metresFrom(cell % METRES, cell / METRES))
                            .as(named.id())
                            .isLessThan(METRES * METRES);
                }
            }
        }
    }

    @Test
    void aBadFileIsRefusedWithItsLine() {
        assertRefused("line 1: wal 9 9 1 1", "wal 9 9 1 1");
        assertRefused("line 2: a wall outside of the map", "name X", "wall 9 39 1 2");
        assertRefused("line 1: a wall where a team spawns", "wall 4 9 1 1");
        assertRefused("line 1: a wall where a team spawns", "wall 34 9 2 1");
        assertRefused("line 1: an empty wall", "wall 9 9 0 1");
        assertRefused("line 2: a second name", "name X", "name Y");
        assertRefused("line 1: no name", "wall 9 9 1 1");
    }

    @Test
    void nobodySeesThroughAWallAndBothEndsAgree() {
        ArenaMap map = new ArenaMap(METRES, List.of(new ArenaMap.Wall(10, 10, 2, 4)));

        assertThat(map.isClear(5L << 16, 12L << 16, 20L << 16, 12L << 16)).isFalse();
        assertThat(map.isClear(5L << 16, 15L << 16, 20L << 16, 15L << 16)).isTrue();
        SeededRandom random = new SeededRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long x = random.nextInt(METRES << 16);
            long y = random.nextInt(METRES << 16);
            long otherX = random.nextInt(METRES << 16);
            long otherY = random.nextInt(METRES << 16);
            assertThat(map.isClear(x, y, otherX, otherY)).isEqualTo(map.isClear(otherX, otherY, x, y));
        }
    }

    private static void assertRefused(String message, String... lines) {
        assertThatThrownBy(() -> new MapReader("test", METRES).read(List.of(lines)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("map test, " + message);
    }
}
