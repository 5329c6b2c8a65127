package dev.naadam.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GameSetupTest {

    @Test
    void countsPlayersAndTeams() {
        GameSetup setup = setup(60, List.of(0, 2, 1, 1));

        assertThat(setup.players()).isEqualTo(4);
        assertThat(setup.teams()).isEqualTo(3);
    }

    @Test
    void tickRatesFrom20To128HzArePossible() {
        setup(20, List.of(0));
        setup(128, List.of(0));

        assertRefused(19, List.of(0), "tickRateHz: 19 (expected: 20 to 128)");
        assertRefused(129, List.of(0), "tickRateHz: 129 (expected: 20 to 128)");
    }

    @Test
    void oneTo64PlayersInTeamsWithoutGapsArePossible() {
        setup(60, Collections.nCopies(64, 0));

        assertRefused(60, List.of(), "players: 0 (expected: 1 to 64)");
        assertRefused(60, Collections.nCopies(65, 0), "players: 65 (expected: 1 to 64)");
        assertRefused(60, List.of(0, 2), "teams: team 1 is empty");
        assertRefused(60, List.of(0, 8), "teams: 9 (expected: at most 8)");
    }

    @Test
    void optionsAreShortPrintableWords() {
        assertThat(withOption("a", "b").options()).containsEntry("a", "b");

        assertThatIllegalArgumentException().isThrownBy(() -> withOption("", "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> withOption("a b", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> withOption("a", "\u00e9"));
        assertThatIllegalArgumentException().isThrownBy(() -> withOption("a", "x".repeat(33)));
    }

    @Test
    void laterChangesOfTheArgumentsDoNotReachIt() {
        TreeMap<String, String> options = new TreeMap<>();
        GameSetup setup = new GameSetup(60, List.of(0), options);

        options.put("late", "1");

        assertThat(setup.options()).isEmpty();
    }

    @Test
    void inputsAreForgottenWhenCleared() {
        TickInputs inputs = new TickInputs(3, 2);
        inputs.set(1, new byte[] {9, 7, 8}, 1);
        assertThat(inputs.presentMask()).isEqualTo(0b010);
        assertThat(inputs.bytes()).containsExactly(0, 0, 7, 8, 0, 0);

        inputs.clear();

        assertThat(inputs.presentMask()).isZero();
        assertThat(inputs.isPresent(1)).isFalse();
        assertThat(inputs.bytes()).containsOnly(0);
    }

    private static void assertRefused(int tickRateHz, List<Integer> teams, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setup(tickRateHz, teams))
                .withMessage(message);
    }

    private static GameSetup withOption(String name, String value) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put(name, value);
        return new GameSetup(60, List.of(0), options);
    }

    private static GameSetup setup(int tickRateHz, List<Integer> teams) {
        return new GameSetup(tickRateHz, teams, new TreeMap<>());
    }
}
