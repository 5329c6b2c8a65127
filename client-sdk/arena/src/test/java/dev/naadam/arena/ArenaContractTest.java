package dev.naadam.arena;

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

class ArenaContractTest {

    private static final List<Integer> FIVE_A_SIDE = List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 128})
    void arenaKeepsThePromisesOfAGame(int tickRateHz) {
        for (int randomSeed = 1; randomSeed <= 3; randomSeed++) {
            GameContract.check(new Arena(), setup(tickRateHz), randomSeed, 20 * tickRateHz);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 128})
    void arena10KeepsThePromisesOfAGame(int tickRateHz) {
        for (int randomSeed = 1; randomSeed <= 3; randomSeed++) {
            GameContract.check(new Arena10(), setup(tickRateHz), randomSeed, 20 * tickRateHz);
        }
    }

    @Test
    void awkwardTickRatesAndRostersKeepThem() {
        for (int tickRateHz : new int[] {21, 24, 30, 33, 97, 101, 127}) {
            GameContract.check(new Arena(), new GameSetup(tickRateHz, List.of(1, 0), new TreeMap<>()), 5, 300);
            GameContract.check(new Arena10(), new GameSetup(tickRateHz, List.of(0, 0, 0), new TreeMap<>()), 5, 300);
        }
    }

    @Test
    void aWholeMatchToItsEndKeepsThem() {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("score-limit", "3");
        options.put("time-limit-seconds", "60");

        GameContract.check(new Arena(), new GameSetup(30, FIVE_A_SIDE, options), 9, 60 * 30);
    }

    @Test
    void bothGamesAreFoundByName() {
        assertThat(Games.names()).containsExactly("arena", "arena-10");
        assertThat(Games.find("arena").map(Game::getClass)).hasValue(Arena.class);
        assertThat(Games.find("arena-10").map(Game::getClass)).hasValue(Arena10.class);
        assertThat(Games.find("chess")).isEmpty();
    }

    private static GameSetup setup(int tickRateHz) {
        return new GameSetup(tickRateHz, FIVE_A_SIDE, new TreeMap<>());
    }
}
