package dev.naadam.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.game.ViewFrame;
import org.junit.jupiter.api.Test;

/** On the steppe, whose first wall covers x 8 to 10, y 6 to 16. */
class WallsTest {

    private final TestMatch match =
            TestMatch.of(ArenaRules.ARENA, 0, 1).place(0, 7, 11).place(1, 12, 11);

    @Test
    void aWallStopsAPlayer() {
        match.press(0, 127, 0, 0, false).step(60);

        assertThat(match.x(0)).isEqualTo(7.6, within(0.01));
        assertThat(match.y(0)).isEqualTo(11);
    }

    @Test
    void aPlayerSlidesAlongAWallAtTheSpeedThatIsLeft() {
        match.place(0, 7.6, 8).press(0, 127, 127, 0, false).step(60);

        assertThat(match.x(0)).isEqualTo(7.6, within(0.01));
        assertThat(match.y(0)).isEqualTo(8 + 5 / Math.sqrt(2), within(0.02));
    }

    @Test
    void aWallStopsAShot() {
        match.press(0, 0, 0, 0, true).step(1).silence().step(60);

        assertThat(match.state.hp[1]).isEqualTo(100);
        assertThat(match.state.hits[0]).isZero();
    }

    @Test
    void anEnemyBehindAWallIsNotInTheView() {
        ViewFrame view = view(match);

        assertThat(view.get(ArenaView.PLAYERS, 1, ArenaView.PLAYER_ALIVE)).isEqualTo(1);
        assertThat(view.get(ArenaView.PLAYERS, 1, ArenaView.PLAYER_HP)).isZero();
        assertThat(view.get(ArenaView.PLAYERS, 1, ArenaView.PLAYER_X)).isZero();
    }

    @Test
    void anEnemyInTheOpenIsButNotItsAmmunition() {
        ViewFrame view = view(match.place(0, 7, 20).place(1, 13, 20));

        assertThat(view.get(ArenaView.PLAYERS, 1, ArenaView.PLAYER_HP)).isEqualTo(100);
        assertThat(view.get(ArenaView.PLAYERS, 1, ArenaView.PLAYER_X)).isEqualTo(13 * 64);
        assertThat(view.get(ArenaView.PLAYERS, 1, ArenaView.PLAYER_AMMO)).isZero();
    }

    @Test
    void anEnemyIsSeenAMetreBeforeItComesAroundTheCorner() {
        assertThat(view(match.place(0, 7, 15.5).place(1, 11, 15.5)).get(ArenaView.PLAYERS, 1, ArenaView.PLAYER_HP))
                .isEqualTo(100);
        assertThat(view(match.place(0, 7, 14).place(1, 11, 14)).get(ArenaView.PLAYERS, 1, ArenaView.PLAYER_HP))
                .isZero();
    }

    @Test
    void aShotFiredOutOfSightIsNotInTheView() {
        match.press(1, 0, 0, 0, true).step(1).silence();

        assertThat(view(match).isPresent(ArenaView.SHOTS, 10)).isFalse();
        assertThat(view(match.place(0, 20, 11)).isPresent(ArenaView.SHOTS, 10)).isTrue();
    }

    private static ViewFrame view(TestMatch match) {
        ViewFrame view = new ViewFrame(ArenaView.schema(ArenaRules.ARENA));
        match.view(view);
        return view;
    }
}
