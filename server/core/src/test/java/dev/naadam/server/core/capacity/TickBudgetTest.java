package dev.naadam.server.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TickBudgetTest {

    @ParameterizedTest(name = "{0} and {1}: shard {2}, {3} free")
    @CsvSource({
        // loads, cost, chosen, free before
        "'0', 100, 0, 100",
        "'0', 101, -1, 100",
        "'40 39', 61, 1, 121",
        "'40 39', 62, -1, 121",
        "'50 50 50', 50, 0, 150",
        "'100 100', 0, 0, 0",
        "'130 90', 10, 1, 10",
        "'130 90', 11, -1, 10",
        "'130', 0, -1, 0",
        "'', 1, -1, 0",
    })
    void takesTheLeastLoadedShardIfTheMatchFits(String loads, long cost, int chosen, long free) {
        TickBudget budget = new TickBudget(100);
        long[] taken = Stream.of(loads.split(" "))
                .filter(load -> !load.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();

        assertThat(budget.choose(taken, cost)).isEqualTo(chosen);
        assertThat(budget.free(taken)).isEqualTo(free);
    }

    @Test
    void neverGivesAwayMoreThanThereIsHoweverManyAsk() {
        TickBudget budget = TickBudget.ofPercent(TickBudget.DEFAULT_PERCENT);
        long cost = TickBudget.cost(60, 10, 11_000);
        long[] loads = new long[3];
        int admitted = 0;
        for (int shard = budget.choose(loads, cost); shard != TickBudget.NONE; shard = budget.choose(loads, cost)) {
            loads[shard] += cost;
            admitted++;
        }

        assertThat(admitted).isEqualTo(3 * 106);
        assertThat(Arrays.stream(loads)).allMatch(load -> load <= 700_000_000L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void refusesAPercentageThatIsNone(int percent) {
        assertThatThrownBy(() -> TickBudget.ofPercent(percent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("percent: " + percent + " (expected: 1 to 1000)");
    }
}
