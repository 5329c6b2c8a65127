package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.loadtest.chaos.MatchReplay;
import dev.naadam.loadtest.chaos.ReplayHashes;
import dev.naadam.loadtest.chaos.RunReport;
import dev.naadam.loadtest.chaos.Scenario;
import dev.naadam.loadtest.chaos.ShownToBots;
import dev.naadam.loadtest.fleet.BotWatcher;
import java.util.List;
import org.junit.jupiter.api.Test;

class WitnessTest {

    private final Witness witness = new Witness(BotWatcher.NOBODY, 2);

    private void bothAreShown(long tick, long nanos) {
        witness.shown(0, new BotWatcher.Shown(tick, tick, 100 + tick), nanos);
        witness.shown(1, new BotWatcher.Shown(tick, tick, 100 + tick), nanos);
    }

    @Test
    void theMatchIsPlayedFromTheFirstStateOn() {
        assertThat(witness.hasPlayedFor(0, 50)).isFalse();

        bothAreShown(1, 100);

        assertThat(witness.hasPlayedFor(50, 149)).isFalse();
        assertThat(witness.hasPlayedFor(50, 150)).isTrue();
    }

    @Test
    void whatWasShownIsComparedWithTheReplay() {
        bothAreShown(1, 100);
        witness.moved(0, 2, 1, 250);
        witness.moved(1, 2, 1, 250);
        bothAreShown(2, 300);

        assertThat(witness.moves()).isEqualTo(2);
        assertThat(against(101L, 102L).isSound()).isTrue();
        assertThat(against(101L, 99L).isSound()).as("another tick 2").isFalse();
    }

    private RunReport against(Long... hashes) {
        MatchReplay replay = new MatchReplay(new ReplayHashes(List.of(hashes)), List.of());
        return witness.shown().against(List.of(replay), new ShownToBots.Fault(Scenario.KILL_OWNER, 1, 200), List.of());
    }
}
