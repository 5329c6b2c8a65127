package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.SetupCheck.Playable;
import dev.naadam.game.SetupCheck.Unplayable;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @ParameterizedTest
    @CsvSource({
        "map, orchard",
        "best-of-rounds, 1",
        "best-of-rounds, 30",
        "overtimes, 0",
        "overtimes, 10",
        "round-seconds, 10",
        "round-seconds, 300",
        "team0-side, attack",
        "team0-side, defend"
    })
    void takesEveryValueWithinTheLimits(String option, String value) {
        assertThat(MatchOptions.check(duel(option, value))).isEqualTo(new Playable());
    }

    @ParameterizedTest
    @CsvSource({
        "map, dust",
        "best-of-rounds, 0",
        "best-of-rounds, 31",
        "overtimes, 11",
        "overtimes, -1",
        "round-seconds, 9",
        "round-seconds, 301",
        "round-seconds, 060",
        "round-seconds, 1.5",
        "round-seconds, 99999999999",
        "team0-side, left",
        "gravity, 9"
    })
    void refusesOthersAndNamesTheOption(String option, String value) {
        SetupCheck check = MatchOptions.check(duel(option, value));

        assertThat(check).isInstanceOfSatisfying(Unplayable.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(option);
            assertThat(refusal.reason()).startsWith(option + ": ");
        });
    }

    @Test
    void withoutOptionsItIsTheBestOfTwelveOnTheSteppe() {
        MatchOptions options = MatchOptions.of(new GameSetup(60, List.of(0, 1), new TreeMap<>()));

        assertThat(options.map().id()).isEqualTo("steppe");
        assertThat(options.bestOfRounds()).isEqualTo(12);
        assertThat(options.overtimes()).isEqualTo(3);
        assertThat(options.roundSeconds()).isEqualTo(90);
        assertThat(options.firstAttackers()).isZero();
        assertThat(MatchOptions.of(duel("team0-side", "defend")).firstAttackers())
                .isEqualTo(1);
    }

    @Test
    void needsTwoTeamsOfOneToFive() {
        assertTeamsRefused(List.of(0, 0));
        assertTeamsRefused(List.of(0, 1, 2));
        assertTeamsRefused(List.of(0, 0, 0, 0, 0, 0, 1));
    }

    private static void assertTeamsRefused(List<Integer> teams) {
        assertThat(MatchOptions.check(new GameSetup(60, teams, new TreeMap<>())))
                .isInstanceOfSatisfying(
                        Unplayable.class, refusal -> assertThat(refusal.field()).isEqualTo("teams"));
    }

    private static GameSetup duel(String option, String value) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put(option, value);
        return new GameSetup(60, List.of(0, 1), options);
    }
}
