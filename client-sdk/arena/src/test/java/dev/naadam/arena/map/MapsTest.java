package dev.naadam.arena.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.game.Fixed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a map fair enough to play and unlike enough to choose; a picture of it stands with every failure. */
class MapsTest {

    private static final double RUN_METRES_PER_SECOND = 5;

    static List<ArenaMap> maps() {
        return ArenaMaps.all();
    }

    @Test
    void thereAreSevenMapsEachWithANameOfItsOwn() {
        assertThat(ArenaMaps.all()).hasSize(7);
        assertThat(ArenaMaps.all().stream().map(ArenaMap::name).distinct()).hasSize(7);
        assertThat(ArenaMaps.map("kiln").name()).isEqualTo("Kiln");
        assertThatThrownBy(() -> ArenaMaps.map("moon")).hasMessageStartingWith("map: moon (expected: one of [steppe,");
    }

    @ParameterizedTest
    @MethodSource("maps")
    void itsSidesAreNotAlike(ArenaMap map) {
        int mirrored = 0;
        int turned = 0;
        for (int y = 0; y < ArenaMap.METRES; y++) {
            for (int x = 0; x < ArenaMap.METRES; x++) {
                mirrored += map.isWall(x, y) != map.isWall(39 - x, y) ? 1 : 0;
                turned += map.isWall(x, y) != map.isWall(39 - x, 39 - y) ? 1 : 0;
            }
        }

        assertThat(mirrored).as(MapPicture.of(map)).isGreaterThan(50);
        assertThat(turned).as(MapPicture.of(map)).isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void everyFreePlaceCanBeReached(ArenaMap map) {
        Distances distances = new Distances(map).to(map.attackSpawn());
        for (int y = 0; y < ArenaMap.METRES; y++) {
            for (int x = 0; x < ArenaMap.METRES; x++) {
                assertThat(map.isWall(x, y) || distances.from(x, y) < Distances.UNREACHED)
                        .as("%d %d\n%s", x, y, MapPicture.of(map))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void defendersReachASiteOneToFourSecondsBeforeAttackers(ArenaMap map) {
        for (int site = 0; site < ArenaMap.SITES; site++) {
            double lead = secondsTo(map, map.attackSpawn(), site) - secondsTo(map, map.defendSpawn(), site);

            assertThat(lead).as("site %d\n%s", site, MapPicture.of(map)).isBetween(1.0, 4.0);
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void noSinglePlaceShutsASite(ArenaMap map) {
        for (int site = 0; site < ArenaMap.SITES; site++) {
            for (int y = 0; y < ArenaMap.METRES; y++) {
                for (int x = 0; x < ArenaMap.METRES; x++) {
                    assertThat(new Ways(map).isOpen(site, x, y))
                            .as("site %d shut at %d %d\n%s", site, x, y, MapPicture.of(map))
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void nobodySeesFromSpawnToSpawnNotEvenLeaningOutAMetre(ArenaMap map) {
        Area attack = map.attackSpawn();
        Area defend = map.defendSpawn();
        for (int from = 0; from < attack.cells(); from++) {
            for (int to = 0; to < defend.cells(); to++) {
                for (int lean = 0; lean < 9; lean++) {
                    long fromY = attack.placeY(from) + Fixed.of(lean % 3 - 1);
                    long toY = defend.placeY(to) + Fixed.of(lean / 3 - 1);
                    assertThat(map.isClear(attack.placeX(from), fromY, defend.placeX(to), toY))
                            .as(MapPicture.of(map))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void aFifthOfTheGroundAroundASiteIsHiddenFromItsMiddle(ArenaMap map) {
        for (int site = 0; site < ArenaMap.SITES; site++) {
            assertThat(hiddenPercentAround(map, map.site(site)))
                    .as("site %d\n%s", site, MapPicture.of(map))
                    .isGreaterThanOrEqualTo(20);
        }
    }

    private static double secondsTo(ArenaMap map, Area spawn, int site) {
        Distances distances = new Distances(map).to(map.site(site));
        int nearest = Distances.UNREACHED;
        for (int place = 0; place < spawn.cells(); place++) {
            nearest = Math.min(
                    nearest, distances.from((int) (spawn.placeX(place) >> 16), (int) (spawn.placeY(place) >> 16)));
        }
        return nearest / (double) Distances.PER_METRE / RUN_METRES_PER_SECOND;
    }

    /** Of the free ground within nine metres. */
    private static int hiddenPercentAround(ArenaMap map, Area site) {
        int free = 0;
        int hidden = 0;
        for (int y = 0; y < ArenaMap.METRES; y++) {
            for (int x = 0; x < ArenaMap.METRES; x++) {
                long dx = Fixed.of(x) + Fixed.ONE / 2 - site.middleX();
                long dy = Fixed.of(y) + Fixed.ONE / 2 - site.middleY();
                if (!map.isWall(x, y) && dx * dx + dy * dy <= Fixed.of(9) * Fixed.of(9)) {
                    free++;
                    hidden += map.isClear(site.middleX(), site.middleY(), site.middleX() + dx, site.middleY() + dy)
                            ? 0
                            : 1;
                }
            }
        }
        return 100 * hidden / free;
    }
}
