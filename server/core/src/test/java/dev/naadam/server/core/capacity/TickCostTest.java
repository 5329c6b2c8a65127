package dev.naadam.server.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TickCostTest {

    private final TickCost cost = new TickCost();

    @Test
    void believesThePriorUntilAWindowWasPlayed() {
        play(10, 1_000_000, TickCost.WINDOW_PLAYER_TICKS / 10 - 1);

        assertThat(cost.nanosPerPlayerTick()).isEqualTo(TickCost.PRIOR_NANOS * 5 / 4);
    }

    @Test
    void comesCloseToWhatItMeasuresAndAddsTheMargin() {
        play(10, 1_000_000, 100_000);

        assertThat(cost.nanosPerPlayerTick()).isBetween(124_900L, 125_000L);
    }

    @Test
    void forgetsADearTimeToo() {
        play(10, 1_000_000, 100_000);
        play(10, 20_000, 100_000);

        assertThat(cost.nanosPerPlayerTick()).isBetween(2_500L, 2_510L);
    }

    @Test
    void aThinMatchNeverMakesAFullOneLookCheap() {
        // 100 us for the game and 5 us for each player
        play(1, 105_000, 100_000);

        assertThat(10 * cost.nanosPerPlayerTick()).isGreaterThan(150_000);
    }

    @Test
    void learnsNothingFromTicksOfNobodyOrOfNoTime() {
        play(0, 9_000_000, 100_000);
        play(10, -1, 100_000);

        assertThat(cost.nanosPerPlayerTick()).isEqualTo(TickCost.PRIOR_NANOS * 5 / 4);
    }

    private void play(int players, long nanos, int ticks) {
        for (int i = 0; i < ticks; i++) {
            cost.add(players, nanos);
        }
    }
}
