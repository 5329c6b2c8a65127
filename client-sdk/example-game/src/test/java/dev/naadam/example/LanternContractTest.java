package dev.naadam.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.ContractFigures;
import dev.naadam.game.GameContract;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanternContractTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 101, 128})
    void keepsThePromisesOfAGameToTheEndOfTheMatch(int tickRateHz) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", "20");
        GameSetup setup = new GameSetup(tickRateHz, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), options);

        ContractFigures figures = GameContract.check(new Lantern(), setup, tickRateHz, 1_000_000);

        assertThat(figures.ticks()).isEqualTo(20L * tickRateHz);
        assertThat(figures.hiddenCompared()).isPositive();
    }

    @Test
    void isFoundByItsName() {
        assertThat(Games.find("lantern")).containsInstanceOf(Lantern.class);
    }
}
