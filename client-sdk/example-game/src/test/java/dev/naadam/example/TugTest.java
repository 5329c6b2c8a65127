package dev.naadam.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameContract;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TugTest {

    private static final GameSetup DUEL = setup(60, 0, 1);

    private final Game game = new Tug();
    private final Simulation match = game.start(DUEL, 1);
    private final ViewFrame view = new ViewFrame(game.viewSchema(DUEL));

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 128})
    void keepsThePromisesOfAGame(int tickRateHz) {
        assertThat(GameContract.check(game, setup(tickRateHz, 0, 0, 1, 1), tickRateHz, 10_000)
                        .hiddenCompared())
                .isPositive();
    }

    @Test
    void isFoundByItsName() {
        assertThat(Games.find("tug")).containsInstanceOf(Tug.class);
    }

    @Test
    void whoPullsAloneAndBreathesBetweenMovesTheRopeToItsSideAndWins() {
        for (int second = 0; second < 30; second++) {
            pull(1, 60);
            pull(9, 60);
        }

        assertThat(Objects.requireNonNull(match.outcome()).winningTeam()).isEqualTo(1);
        assertThat(match.tick()).as("before the minute is over").isLessThan(60 * 60);
    }

    @Test
    void pullingTakesTheBreathAndLettingGoGivesItBack() {
        pull(0, 60);
        int pulled = breathOf(0);
        pull(1, 60);

        assertThat(pulled).isLessThan(1000);
        assertThat(breathOf(0)).isGreaterThan(pulled);
    }

    @Test
    void aRopeThatNobodyPulledIsADraw() {
        pull(9, 60 * 60);

        assertThat(Objects.requireNonNull(match.outcome()).winningTeam()).isEqualTo(-1);
    }

    @Test
    void theOtherTeamsBreathIsNotShown() {
        match.view(0, view);

        assertThat(view.isPresent(1, 0)).isTrue();
        assertThat(view.isPresent(1, 1)).isFalse();
    }

    @Test
    void refusesThreeTeamsMoreThanTenPlayersAndAnyOption() {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("rope", "thick");

        assertThat(game.check(setup(60, 0, 1, 2))).isInstanceOf(SetupCheck.Unplayable.class);
        assertThat(game.check(
                        new GameSetup(60, List.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1), Collections.emptySortedMap())))
                .isInstanceOf(SetupCheck.Unplayable.class);
        assertThat(game.check(new GameSetup(60, List.of(0, 1), options)))
                .isEqualTo(new SetupCheck.Unplayable("rope", "rope: unknown option"));
    }

    /** Lets a slot pull, and nobody if there is no such slot. */
    private void pull(int slot, int ticks) {
        TickInputs inputs = new TickInputs(2, 1);
        if (slot < 2) {
            inputs.set(slot, new byte[] {1}, 0);
        }
        for (int i = 0; i < ticks && match.outcome() == null; i++) {
            match.step(inputs, EventSink.NONE);
        }
    }

    private int breathOf(int slot) {
        match.view(match.viewOf(slot), view);
        return view.get(1, slot, 0);
    }

    private static GameSetup setup(int tickRateHz, Integer... teams) {
        return new GameSetup(tickRateHz, List.of(teams), new TreeMap<>());
    }
}
