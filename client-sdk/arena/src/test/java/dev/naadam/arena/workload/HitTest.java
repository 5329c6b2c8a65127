package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HitTest {

    private static final int EAST = 0;
    private static final int NORTH = 16384;

    @Test
    void aHitTakesTwentyFivePoints() {
        TestMatch match = duel(0, 1).place(1, 53, 50);

        match.press(0, 0, 0, EAST, true).step(1).silence().step(10);

        assertThat(match.state.hp[1]).isEqualTo(75);
        assertThat(match.state.hits[0]).isEqualTo(1);
        assertThat(match.state.damage[0]).isEqualTo(25);
        assertThat(match.airborne(0)).as("the shot is gone").isZero();
    }

    @Test
    void aShotArrivesAtThirtyMetresASecond() {
        // 10 m away, hit from 9.5 m on: 9.5 m is 19 ticks, and the border itself is outside
        TestMatch match = duel(0, 1).place(1, 60, 50);

        match.press(0, 0, 0, EAST, true).step(19);
        assertThat(match.state.hp[1]).isEqualTo(100);

        match.step(1);
        assertThat(match.state.hp[1]).isEqualTo(75);
    }

    @Test
    void halfAMetreBesideIsAMiss() {
        TestMatch miss = duel(0, 1).place(1, 55, 50.5);
        TestMatch graze = duel(0, 1).place(1, 55, 50.49);

        miss.press(0, 0, 0, EAST, true).step(1).silence().step(60);
        graze.press(0, 0, 0, EAST, true).step(1).silence().step(60);

        assertThat(miss.state.hp[1]).isEqualTo(100);
        assertThat(graze.state.hp[1]).isEqualTo(75);
    }

    @Test
    void theShooterIsNotHitByItsOwnShot() {
        TestMatch match = TestMatch.of(0).place(0, 50, 50);

        match.press(0, 127, 0, EAST, true).step(60);

        assertThat(match.state.hp[0]).isEqualTo(100);
    }

    @Test
    void thePlayerInTheLowerSlotTakesAShotThatReachesTwo() {
        TestMatch match =
                TestMatch.of(0, 1, 1).place(0, 50, 50).place(1, 53, 50.1).place(2, 53, 50);

        match.press(0, 0, 0, EAST, true).step(1).silence().step(20);

        assertThat(match.state.hp[1]).isEqualTo(75);
        assertThat(match.state.hp[2]).isEqualTo(100);
    }

    @Test
    void aShotPassesThroughTheDead() {
        TestMatch match =
                TestMatch.of(0, 1, 1).place(0, 50, 50).place(1, 53, 50).place(2, 55, 50);
        match.state.hp[1] = 0;
        match.state.respawnTicks[1] = 100;

        match.press(0, 0, 0, EAST, true).step(1).silence().step(20);

        assertThat(match.state.hp[2]).isEqualTo(75);
    }

    @Test
    void aShotLeavesTheMapAndNobodyIsHitOutsideIt() {
        TestMatch match = duel(0, 1).place(0, 50, 99).place(1, 50, 20);

        match.press(0, 0, 0, NORTH, true).step(1).silence().step(30);

        assertThat(match.airborne(0)).as("flies on beyond the edge").isEqualTo(1);
        assertThat(match.state.hp[1]).isEqualTo(100);
    }

    @Test
    void teamMatesAreHitToo() {
        TestMatch match = duel(0, 0).place(1, 53, 50);

        match.press(0, 0, 0, EAST, true).step(1).silence().step(10);

        assertThat(match.state.hp[1]).isEqualTo(75);
    }

    private static TestMatch duel(int team, int otherTeam) {
        return TestMatch.of(team, otherTeam).place(0, 50, 50);
    }
}
