package dev.naadam.loadtest.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.client.control.NewMatch;
import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.Games;
import dev.naadam.game.ViewFrame;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwarmPlanTest {

    private static final SortedMap<String, String> NO_OPTIONS = new TreeMap<>();

    @Test
    void putsHalfOfAMatchIntoEachTeam() {
        NewMatch second = plan(20, 2, 1).match(1);

        assertThat(second.teams()).extracting(team -> team.players().size()).containsExactly(5, 5);
        assertThat(second.teams().getFirst().players())
                .containsExactly("bot-11", "bot-12", "bot-13", "bot-14", "bot-15");
        assertThat(second.teams().getLast().players()).endsWith("bot-20");
    }

    @Test
    void givesTheOddPlayerToTheFirstTeam() {
        assertThat(plan(3, 1, 1).setup().teamOfSlot()).containsExactly(0, 0, 1);
    }

    @Test
    void plansTheSameForTheSameSeed() {
        assertThat(plan(20, 2, 7).match(1)).isEqualTo(plan(20, 2, 7).match(1));
        assertThat(inputs(plan(20, 2, 7), 1, 3)).isEqualTo(inputs(plan(20, 2, 7), 1, 3));
    }

    @Test
    void plansSomethingElseForAnotherSeedMatchOrSlot() {
        SwarmPlan plan = plan(20, 2, 7);

        assertThat(plan.match(0).randomSeed())
                .isNotEqualTo(plan(20, 2, 8).match(0).randomSeed());
        assertThat(plan.match(0).randomSeed()).isNotEqualTo(plan.match(1).randomSeed());
        assertThat(inputs(plan, 0, 0)).isNotEqualTo(inputs(plan, 0, 1));
        assertThat(inputs(plan, 0, 0)).isNotEqualTo(inputs(plan, 1, 0));
    }

    @Test
    void spreadsThePhasesOfAllBotsEvenlyOverATick() {
        SwarmPlan plan = plan(20, 2, 1);

        List<Double> leads = IntStream.range(0, 20)
                .mapToObj(bot -> plan.leadTicks(bot / 10, bot % 10))
                .toList();

        assertThat(leads.getFirst()).isEqualTo(1.0);
        assertThat(leads.get(5)).isEqualTo(1.25);
        assertThat(leads.getLast()).isEqualTo(1.95);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | 3   | 60  | arena-10 | multiple of 3
            0  | 1   | 60  | arena-10 | bots: 0
            10 | 0   | 60  | arena-10 | matches: 0
            22 | 2   | 60  | arena-10 | players: 11
            1  | 1   | 60  | arena    | teams: 1
            10 | 1   | 19  | arena-10 | tickRateHz: 19
            10 | 1   | 129 | arena-10 | tickRateHz: 129
            """)
    void saysWhyAPlanCanNotBePlayed(int bots, int matches, int tickRateHz, String game, String reason) {
        assertThatThrownBy(() -> new SwarmPlan(game(game), bots, matches, tickRateHz, NO_OPTIONS, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void knowsWhetherAGameHasAnOption() {
        assertThat(SwarmPlan.knows(game("arena-10"), "time-limit-seconds", 10, 60))
                .isTrue();
        assertThat(SwarmPlan.knows(game("arena-10"), "lives", 10, 60)).isFalse();
        assertThat(SwarmPlan.knows(game("lantern"), "time-limit-seconds", 10, 60))
                .isTrue();
    }

    private static Game game(String name) {
        return Games.find(name).orElseThrow();
    }

    private static SwarmPlan plan(int bots, int matches, long randomSeed) {
        return new SwarmPlan(game("arena-10"), bots, matches, 60, NO_OPTIONS, randomSeed);
    }

    private static String inputs(SwarmPlan plan, int match, int slot) {
        Bot bot = plan.bot(match, slot);
        ViewFrame view = new ViewFrame(plan.game().viewSchema(plan.setup()));
        StringBuilder all = new StringBuilder();
        for (int tick = 1; tick <= 100; tick++) {
            byte[] input = new byte[plan.game().inputBytes()];
            bot.decide(tick, view, input);
            all.append(Arrays.toString(input));
        }
        return all.toString();
    }
}
