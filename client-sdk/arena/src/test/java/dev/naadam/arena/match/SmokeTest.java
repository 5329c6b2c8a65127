package dev.naadam.arena.match;

import static dev.naadam.arena.match.TestMatch.EAST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.map.TestMap;
import dev.naadam.arena.view.ArenaView;
import org.junit.jupiter.api.Test;

class SmokeTest {

    private final TestMatch match = TestMatch.of(0, 1).place(0, 10, 20).place(1, 30, 20);

    @Test
    void aCloudStandsTenMetresAwayAfterASecondForTwelve() {
        fling().step(60);
        assertThat(isSeen(1, 0)).isTrue();
        assertThat(match.view(0).isPresent(ArenaView.SMOKES, 0)).isFalse();

        match.step(1);

        assertThat(isSeen(1, 0)).isFalse();
        assertThat(match.view(1).get(ArenaView.SMOKES, 0, ArenaView.SMOKE_X)).isEqualTo(20 * 64);
        match.step(12 * 60 - 1);
        assertThat(isSeen(1, 0)).isFalse();
        match.step(1);
        assertThat(isSeen(1, 0)).isTrue();
    }

    @Test
    void aWallStopsTheCan() {
        TestMatch walled =
                TestMatch.on(TestMap.withWalls("14 18 1 4"), 60, 0, 1).place(0, 10, 20);
        walled.state.weapon[0] = ArenaView.SMOKE;

        walled.shoot(0, EAST).step(26);

        assertThat(walled.view(1).get(ArenaView.SMOKES, 0, ArenaView.SMOKE_X)).isEqualTo(14 * 64);
    }

    @Test
    void thereIsOneAndThenTheRifleIsInHandAgain() {
        fling();

        assertThat(match.state.weapon[0]).isEqualTo(ArenaView.RIFLE);
        match.press(0, input -> input.take(ArenaView.SMOKE)).step(2);
        assertThat(match.state.weapon[0]).isEqualTo(ArenaView.RIFLE);
    }

    @Test
    void whoStandsInACloudSeesNobodyAndIsNotSeen() {
        fling().step(61);

        match.place(0, 22, 20).step(1);

        assertThat(isSeen(1, 0)).isFalse();
        assertThat(isSeen(0, 1)).isFalse();
        match.place(0, 24.2, 20).step(1);
        assertThat(isSeen(0, 1)).isTrue();
    }

    private TestMatch fling() {
        match.state.weapon[0] = ArenaView.SMOKE;
        return match.shoot(0, EAST);
    }

    private boolean isSeen(int viewer, int other) {
        return match.view(viewer).get(ArenaView.PLAYERS, other, ArenaView.PLAYER_SEEN) == 1;
    }
}
