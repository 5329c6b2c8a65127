package dev.naadam.arena;

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

class ArenaOptionsTest {

    private static final List<Integer> DUEL = List.of(0, 1);

    @ParameterizedTest
    @CsvSource({"time-limit-seconds, 1", "time-limit-seconds, 7200", "score-limit, 1", "score-limit, 10000"})
    void takesEveryValueWithinTheLimits(String option, String value) {
        assertThat(check(ArenaRules.ARENA, DUEL, option, value)).isEqualTo(new Playable());
    }

    @ParameterizedTest
    @CsvSource({
        "time-limit-seconds, 0",
        "time-limit-seconds, 7201",
        "time-limit-seconds, -5",
        "time-limit-seconds, 1.5",
        "time-limit-seconds, 060",
        "time-limit-seconds, 99999999999",
        "score-limit, 0",
        "score-limit, 10001",
        "gravity, 9"
    })
    void refusesOthersAndNamesTheOption(String option, String value) {
        assertThat(check(ArenaRules.ARENA, DUEL, option, value)).isInstanceOfSatisfying(Unplayable.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(option);
            assertThat(refusal.reason()).startsWith(option + ": ");
        });
    }

    @Test
    void arena10HasNoScoreLimit() {
        assertThat(check(ArenaRules.ARENA_10, DUEL, "score-limit", "5")).isInstanceOf(Unplayable.class);
    }

    @Test
    void arenaNeedsTwoTeamsOfOneToFive() {
        assertThat(check(ArenaRules.ARENA, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), "score-limit", "9"))
                .isEqualTo(new Playable());
        assertTeamsRefused(ArenaRules.ARENA, List.of(0, 0));
        assertTeamsRefused(ArenaRules.ARENA, List.of(0, 1, 2));
        assertTeamsRefused(ArenaRules.ARENA, List.of(0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void arena10TakesOneToTenPlayersInOneOrTwoTeams() {
        assertThat(check(ArenaRules.ARENA_10, List.of(0), "time-limit-seconds", "9"))
                .isEqualTo(new Playable());
        assertThat(check(ArenaRules.ARENA_10, Collections.nCopies(10, 0), "time-limit-seconds", "9"))
                .isEqualTo(new Playable());
        assertTeamsRefused(ArenaRules.ARENA_10, Collections.nCopies(11, 0));
        assertTeamsRefused(ArenaRules.ARENA_10, List.of(0, 1, 2));
    }

    private static void assertTeamsRefused(ArenaRules rules, List<Integer> teams) {
        assertThat(check(rules, teams, "time-limit-seconds", "60"))
                .isInstanceOfSatisfying(
                        Unplayable.class, refusal -> assertThat(refusal.field()).isEqualTo("teams"));
    }

    private static SetupCheck check(ArenaRules rules, List<Integer> teams, String option, String value) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put(option, value);
        return ArenaOptions.check(rules, new GameSetup(60, teams, options));
    }
}
