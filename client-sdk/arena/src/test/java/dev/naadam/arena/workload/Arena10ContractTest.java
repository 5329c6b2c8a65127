package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Game;
import dev.naadam.game.GameContract;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Arena10ContractTest {

    private static final List<Integer> FIVE_A_SIDE = List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 128})
    void keepsThePromisesOfAGame(int tickRateHz) {
        GameSetup setup = new GameSetup(tickRateHz, FIVE_A_SIDE, new TreeMap<>());

        for (int randomSeed = 1; randomSeed <= 3; randomSeed++) {
            GameContract.check(new Arena10(), setup, randomSeed, 20 * tickRateHz);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 24, 30, 33, 97, 101, 127})
    void keepsThemAtAwkwardTickRatesInOneTeamOfThree(int tickRateHz) {
        GameSetup setup = new GameSetup(tickRateHz, List.of(0, 0, 0), new TreeMap<>());

        GameContract.check(new Arena10(), setup, 5, 300);
    }

    @Test
    void keepsThemToTheEndOfAWholeMatch() {
        GameSetup setup = new GameSetup(30, FIVE_A_SIDE, new TreeMap<>());

        GameContract.check(new Arena10(), setup, 9, 60 * 30);
    }

    @Test
    void isFoundByItsName() {
        assertThat(Games.find("arena-10").map(Game::getClass)).hasValue(Arena10.class);
    }
}
