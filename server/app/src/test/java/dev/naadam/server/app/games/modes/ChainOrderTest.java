package dev.naadam.server.app.games.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChainOrderTest {

    @Test
    void comesOutOfACommandLineAsItWentIn() {
        GameSetup setup = new GameSetup(128, List.of(0, 0, 1), new TreeMap<>(Map.of("a", "b=c", "map", "kiln")));
        ChainOrder order = new ChainOrder("lantern", Path.of("/my games"), setup, -7, 1_000_000);
        ChainOrder plain =
                new ChainOrder("arena", null, new GameSetup(20, List.of(0), new TreeMap<>()), Long.MIN_VALUE, 1);

        assertThat(ChainOrder.parse(order.words())).isEqualTo(order);
        assertThat(ChainOrder.parse(plain.words())).isEqualTo(plain);
    }

    @Test
    void aCheckpointIsToldFromWhatAGamePrints() {
        Checkpoint checkpoint = new Checkpoint(1_000, -3, 12, -1);

        assertThat(Checkpoint.parse(checkpoint.line())).isEqualTo(checkpoint);
        assertThat(Checkpoint.parse("player 3 joined the match")).isNull();
        assertThat(Checkpoint.parse("")).isNull();
    }
}
