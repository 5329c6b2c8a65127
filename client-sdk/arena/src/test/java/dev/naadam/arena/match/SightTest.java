package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.map.TestMap;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.ViewFrame;
import org.junit.jupiter.api.Test;

/** A wall from (12, 10) to (14, 20) is between slots 0 and 1 of the one team and slot 2 of the other. */
class SightTest {

    private final TestMatch match = TestMatch.on(TestMap.withWalls("12 10 2 10"), 60, 0, 0, 1)
            .place(0, 10, 15)
            .place(1, 16, 15)
            .place(2, 17, 15)
            .step(1);

    @Test
    void anEnemyBehindAWallIsAliveAndNothingElse() {
        ViewFrame view = match.view(0);

        assertThat(get(view, 2, ArenaView.PLAYER_ALIVE)).isEqualTo(1);
        for (int field = ArenaView.PLAYER_X; field <= ArenaView.PLAYER_WEAPON; field++) {
            assertThat(get(view, 2, field)).isZero();
        }
    }

    @Test
    void nobodySeesWithATeamMatesEyes() {
        assertThat(isSeen(1, 2)).isTrue();
        assertThat(isSeen(0, 2)).isFalse();
        assertThat(isSeen(0, 1)).isTrue();
    }

    @Test
    void anEnemyInSightShowsNoHitPointsNorAmmunitionATeamMateBoth() {
        ViewFrame view = match.view(1);

        assertThat(get(view, 2, ArenaView.PLAYER_X)).isEqualTo(17 * 64);
        assertThat(get(view, 2, ArenaView.PLAYER_WEAPON)).isEqualTo(ArenaView.RIFLE);
        assertThat(get(view, 2, ArenaView.PLAYER_HP)).isZero();
        assertThat(get(view, 2, ArenaView.PLAYER_AMMO)).isZero();
        assertThat(get(view, 0, ArenaView.PLAYER_HP)).isEqualTo(100);
        assertThat(get(view, 0, ArenaView.PLAYER_AMMO)).isEqualTo(30);
    }

    @Test
    void anEnemyIsSeenAMetreBeforeItComesAroundTheCorner() {
        match.place(0, 11, 19.5).place(2, 15, 19.5).step(1);
        assertThat(isSeen(0, 2)).isTrue();

        match.place(0, 11, 18).place(2, 15, 18).step(1);

        assertThat(isSeen(0, 2)).isFalse();
    }

    @Test
    void theDeadSeeTheirTeamAndNoEnemies() {
        match.kill(1).step(1);

        assertThat(isSeen(1, 0)).isTrue();
        assertThat(isSeen(1, 2)).isFalse();
        assertThat(isSeen(0, 1)).isFalse();
    }

    @Test
    void anEnemysBoltShowsWhileItFliesInSightWithoutThePlaceItCameFrom() {
        match.place(2, 30, 15).state.weapon[2] = ArenaView.BOLT_THROWER;
        match.place(0, 10, 22).shoot(2, TestMatch.WEST);
        int row = 2 * ArenaView.BOLTS_PER_PLAYER;
        assertThat(match.view(1).isPresent(ArenaView.BOLTS, row)).isTrue();

        match.place(1, 16, 2).step(30);

        int shownX = match.view(1).get(ArenaView.BOLTS, row, ArenaView.BOLT_X);
        assertThat(shownX).as("where it was half a second after the shot").isEqualTo(24 * 64);
        match.place(0, 10, 14).place(1, 10, 16).state.teamOfSlot[1] = 1;
        assertThat(match.view(0).isPresent(ArenaView.BOLTS, row)).isFalse();
    }

    private boolean isSeen(int viewer, int other) {
        return get(match.view(viewer), other, ArenaView.PLAYER_SEEN) == 1;
    }

    private static int get(ViewFrame view, int slot, int field) {
        return view.get(ArenaView.PLAYERS, slot, field);
    }
}
