package dev.naadam.arena.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistancesTest {

    @Test
    void inTheOpenAWayIsStraightAndSlanted() {
        Distances distances = new Distances(TestMap.withWalls()).to(10, 10);

        assertThat(distances.from(10, 10)).isZero();
        assertThat(distances.from(13, 10)).isEqualTo(3 * 5);
        assertThat(distances.from(13, 14)).isEqualTo(3 * 7 + 5);
    }

    @Test
    void aWayLeadsAroundAWallAndCutsNoCorner() {
        Distances distances = new Distances(TestMap.withWalls("10 10 1 1")).to(11, 10);

        assertThat(distances.from(9, 10)).isEqualTo(4 * 5);
        assertThat(distances.from(10, 11)).isEqualTo(2 * 5);
    }

    @Test
    void whatIsWalledInIsUnreached() {
        ArenaMap map = TestMap.withWalls("9 9 3 1", "9 11 3 1", "9 10 1 1", "11 10 1 1");

        assertThat(new Distances(map).to(0, 5).from(10, 10)).isEqualTo(Distances.UNREACHED);
        assertThat(new Distances(map).to(0, 5).stepFrom(10, 10)).isEqualTo(-1);
        assertThat(new Distances(map).to(9, 9).from(0, 0)).isEqualTo(Distances.UNREACHED);
        assertThat(new Distances(map).from(-1, 40)).isEqualTo(Distances.UNREACHED);
    }

    @Test
    void toAnAreaTheNearestOfItCounts() {
        Distances distances = new Distances(TestMap.withWalls()).to(new Area(10, 10, 3, 3));

        assertThat(distances.from(5, 11)).isEqualTo(5 * 5);
        assertThat(distances.from(11, 11)).isZero();
    }

    @Test
    void theStepsFromEverywhereLeadToTheGoalInAsMuchAsWasSaid() {
        Distances distances = new Distances(ArenaMaps.map("granary")).to(35, 20);
        for (int cell = 0; cell < 1600; cell++) {
            int x = cell % 40;
            int y = cell / 40;
            int gone = 0;
            int expected = distances.from(x, y);
            for (int step = distances.stepFrom(x, y); step >= 0; step = distances.stepFrom(x, y)) {
                x += Distances.stepX(step);
                y += Distances.stepY(step);
                gone += Distances.stepX(step) != 0 && Distances.stepY(step) != 0 ? 7 : 5;
            }
            assertThat(expected == Distances.UNREACHED ? Distances.UNREACHED : gone)
                    .isEqualTo(expected);
        }
    }
}
