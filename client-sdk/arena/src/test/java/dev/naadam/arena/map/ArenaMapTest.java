package dev.naadam.arena.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;
import org.junit.jupiter.api.Test;

class ArenaMapTest {

    private static final int NORTH = Fixed.TURN / 4;

    private final ArenaMap map = TestMap.withWalls("10 10 2 4");

    @Test
    void everythingOutsideIsWall() {
        assertThat(map.isWall(-1, 0)).isTrue();
        assertThat(map.isWall(0, 40)).isTrue();
        assertThat(map.isWall(39, 39)).isFalse();
        assertThat(map.isInWall(Fixed.of(11) + 5, Fixed.of(13))).isTrue();
    }

    @Test
    void nobodySeesThroughAWall() {
        assertThat(isClear(5, 12, 20, 12)).isFalse();
        assertThat(isClear(5, 15, 20, 15)).isTrue();
        assertThat(isClear(11, 5, 11, 30)).isFalse();
    }

    @Test
    void aLineThroughTheCornerOfOneWallPassesButNotBetweenTwo() {
        ArenaMap touching = TestMap.withWalls("10 10 1 1", "11 11 1 1");

        assertThat(map.isClear(Fixed.of(9), Fixed.of(15), Fixed.of(11), Fixed.of(13)))
                .isFalse();
        assertThat(map.isClear(Fixed.of(9), Fixed.of(13), Fixed.of(11), Fixed.of(15)))
                .isTrue();
        assertThat(touching.isClear(Fixed.of(10), Fixed.of(12), Fixed.of(12), Fixed.of(10)))
                .isFalse();
    }

    @Test
    void bothEndsAgree() {
        SeededRandom random = new SeededRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long x = random.nextInt(40 << 16);
            long y = random.nextInt(40 << 16);
            long otherX = random.nextInt(40 << 16);
            long otherY = random.nextInt(40 << 16);
            assertThat(map.isClear(x, y, otherX, otherY)).isEqualTo(map.isClear(otherX, otherY, x, y));
        }
    }

    @Test
    void aRayEndsAtTheFirstWallOrTheEdge() {
        assertThat(map.metresToWall(Fixed.of(5), Fixed.of(12), 0)).isEqualTo(Fixed.of(5));
        assertThat(map.metresToWall(Fixed.of(20), Fixed.of(12), Fixed.TURN / 2)).isEqualTo(Fixed.of(8));
        assertThat(map.metresToWall(Fixed.of(5), Fixed.of(12), NORTH)).isEqualTo(Fixed.of(28));
        assertThat(map.metresToWall(Fixed.of(5), Fixed.of(12), 3 * NORTH)).isEqualTo(Fixed.of(12));
        assertThat((double) map.metresToWall(Fixed.of(5), Fixed.of(5), NORTH / 2) / Fixed.ONE)
                .isEqualTo(5 * Math.sqrt(2), within(0.001));
        assertThat(map.metresToWall(Fixed.of(11), Fixed.of(12), 0)).isZero();
    }

    @Test
    void allBeforeTheEndOfARayIsClearAndNothingBehindIt() {
        SeededRandom random = new SeededRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long x = random.nextInt(40 << 16);
            long y = random.nextInt(40 << 16);
            int angle = random.nextInt(Fixed.TURN);
            long metres = map.metresToWall(x, y, angle);

            // a hundredth of a metre to either side of the end, for the rounding of the angle's sine
            assertThat(map.isInWall(x, y) || isClear(map, x, y, angle, Math.max(0, metres - 655)))
                    .isTrue();
            assertThat(isClear(map, x, y, angle, metres + 655))
                    .as("%d %d %d", x, y, angle)
                    .isFalse();
        }
    }

    private static boolean isClear(ArenaMap map, long x, long y, int angle, long metres) {
        return map.isClear(x, y, x + Fixed.mul(Fixed.cos(angle), metres), y + Fixed.mul(Fixed.sin(angle), metres));
    }

    private boolean isClear(int fromX, int fromY, int toX, int toY) {
        return map.isClear(Fixed.of(fromX), Fixed.of(fromY), Fixed.of(toX), Fixed.of(toY));
    }
}
