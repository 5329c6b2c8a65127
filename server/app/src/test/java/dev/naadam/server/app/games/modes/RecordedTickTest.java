package dev.naadam.server.app.games.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.TickInputs;
import java.util.Collections;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecordedTickTest {

    @Test
    void givesBackWhoPressedWhatAndWhoWasSilent() {
        TickInputs inputs = new TickInputs(64, 3);
        inputs.set(1, new byte[] {1, -2, 3}, 0);
        inputs.set(2, new byte[] {0, 0, 0}, 0);
        inputs.set(63, new byte[] {-128, 127, 9}, 0);
        RecordedTick tick = new RecordedTick(64, 3);
        TickInputs again = new TickInputs(64, 3);
        again.set(5, new byte[] {7, 7, 7}, 0);

        tick.take(inputs);
        tick.give(again);

        assertThat(again.presentMask()).isEqualTo(1L << 63 | 1L << 2 | 1L << 1);
        assertThat(again.bytes()).isEqualTo(inputs.bytes());
    }

    @Test
    void hashesSilenceOtherwiseThanAnInputOfZeros() {
        TickInputs inputs = new TickInputs(2, 1);
        RecordedTick tick = new RecordedTick(2, 1);
        tick.take(inputs);
        long silence = tick.hash(0);

        inputs.set(0, new byte[1], 0);
        tick.take(inputs);

        assertThat(tick.hash(0)).isNotEqualTo(silence);
    }

    @Test
    void aMillionTicksOfTheLargestGameFitARecording() {
        GameSetup largest = new GameSetup(60, Collections.nCopies(GameLimits.MAX_PLAYERS, 0), new TreeMap<>());

        assertThat(ChainOrder.maxTicks(largest, GameLimits.MAX_INPUT_BYTES)).isGreaterThanOrEqualTo(1_000_000);
    }
}
