package dev.naadam.arena.match;

import dev.naadam.arena.Arena;
import dev.naadam.game.Game;
import dev.naadam.game.GameContract;
import dev.naadam.game.GameSetup;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link GameContract} checks: determinism, the written state, the size of views, and that no view leaks. */
class ContractTest {

    @ParameterizedTest
    @CsvSource({"20, steppe", "60, kiln", "128, orchard"})
    void bothKindsOfBotsKeepThePromisesOfAGame(int tickRateHz, String map) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("map", map);
        GameSetup setup = new GameSetup(tickRateHz, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), options);
        for (Game game : List.of(new Arena(), new WildArena())) {
            GameContract.check(game, setup, 7, 15 * tickRateHz);
        }
    }

    @Test
    void awkwardTickRatesAndRostersKeepThem() {
        for (int tickRateHz : new int[] {21, 24, 33, 97, 101, 127}) {
            GameContract.check(new WildArena(), new GameSetup(tickRateHz, List.of(1, 0, 0), new TreeMap<>()), 5, 500);
        }
    }

    @Test
    void aWholeMatchThroughOvertimeToItsEndKeepsThem() {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("best-of-rounds", "4");
        options.put("overtimes", "2");
        options.put("round-seconds", "10");
        options.put("team0-side", "defend");

        GameContract.check(new WildArena(), new GameSetup(20, List.of(0, 0, 1, 1), options), 9, 20 * 20 * 12);
    }
}
