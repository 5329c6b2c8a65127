package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.SetupCheck.Playable;
import dev.naadam.game.SetupCheck.Unplayable;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final List<Integer> DUEL = List.of(0, 1);

    @ParameterizedTest
    @ValueSource(strings = {"1", "60", "7200"})
    void takesEveryTimeLimitUpToTwoHours(String seconds) {
        assertThat(check(DUEL, "time-limit-seconds", seconds)).isEqualTo(new Playable());
    }

    @ParameterizedTest
    @CsvSource({
        "time-limit-seconds, 0",
        "time-limit-seconds, 7201",
        "time-limit-seconds, -5",
        "time-limit-seconds, 1.5",
        "time-limit-seconds, 060",
        "time-limit-seconds, 99999999999",
        "score-limit, 5",
        "map, steppe"
    })
    void refusesOthersAndNamesTheOption(String option, String value) {
        assertThat(check(DUEL, option, value)).isInstanceOfSatisfying(Unplayable.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(option);
            assertThat(refusal.reason()).startsWith(option + ": ");
        });
    }

    @Test
    void takesOneToTenPlayersInOneOrTwoTeams() {
        assertThat(check(List.of(0))).isEqualTo(new Playable());
        assertThat(check(Collections.nCopies(10, 0))).isEqualTo(new Playable());
        assertThat(check(List.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1))).isEqualTo(new Playable());
        assertTeamsRefused(Collections.nCopies(11, 0));
        assertTeamsRefused(List.of(0, 1, 2));
    }

    private static void assertTeamsRefused(List<Integer> teams) {
        assertThat(check(teams))
                .isInstanceOfSatisfying(
                        Unplayable.class, refusal -> assertThat(refusal.field()).isEqualTo("teams"));
    }

    private static SetupCheck check(List<Integer> teams) {
        return Options.check(new GameSetup(60, teams, new TreeMap<>()));
    }

    private static SetupCheck check(List<Integer> teams, String option, String value) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put(option, value);
        return Options.check(new GameSetup(60, teams, options));
    }
}
