package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.game.Games;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class GameCostRunTest {

    private static final Timing TIMING = new Timing(Duration.ofMillis(1), Duration.ofMillis(2));

    /** Every look at the clock takes a microsecond: what is counted is then known. */
    private final LongSupplier clock = new LongSupplier() {
        private long nanos;

        @Override
        public long getAsLong() {
            return nanos += 1000;
        }
    };

    @Test
    void takesOneViewForEachPlayerOfTheArena() {
        GameCost cost = new GameCostRun(TIMING, clock).of(Games.find("arena").orElseThrow());

        assertThat(cost.name()).isEqualTo("arena");
        assertThat(cost.players()).isEqualTo(10);
        assertThat(cost.views()).isEqualTo(10);
        assertThat(cost.tickMicros()).isEqualTo(1.0);
        assertThat(cost.viewMicros()).isEqualTo(0.1, within(1e-9));
        assertThat(cost.viewBytes()).isBetween(1.0, 100.0);
        assertThat(cost.microsPerUpdate()).isEqualTo(0.2, within(1e-9));
    }

    @Test
    void takesOneViewForAllPlayersOfTheWorkload() {
        GameCost cost = new GameCostRun(TIMING, clock).of(Games.find("arena-10").orElseThrow());

        assertThat(cost.views()).isEqualTo(1);
        assertThat(cost.viewMicros()).isEqualTo(1.0);
    }

    @Test
    void playsOnAfterAMatchIsOver() {
        CostMatch match = new CostMatch(Games.find("arena-10").orElseThrow());

        for (int tick = 0; tick < 20_000; tick++) {
            match.decide();
            match.step();
            assertThat(match.show()).isPositive();
        }
    }
}
