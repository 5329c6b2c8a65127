package dev.naadam.server.app.games.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
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
    void aTaskComesOutOfACommandLineAsItWentIn() {
        ChainTask records = new ChainTask(true, Path.of("/tmp/my inputs"), 1, 1_000);
        ChainTask replays = new ChainTask(false, Path.of("/tmp/inputs"), 3_001, 1);

        assertThat(ChainTask.parse(records.words())).isEqualTo(records);
        assertThat(ChainTask.parse(replays.words())).isEqualTo(replays);
    }

    @Test
    void looksAtTheViewsNowAndThenButAtEveryTickThatIsPrintedByItself() {
        ChainTask all = new ChainTask(true, Path.of("/tmp/inputs"), 1, 1_000);
        ChainTask stretch = new ChainTask(false, Path.of("/tmp/inputs"), 3_001, 1);

        assertThat(LongStream.rangeClosed(1, 200).filter(all::showsViewsAt)).containsExactly(64L, 128L, 192L);
        assertThat(LongStream.rangeClosed(2_900, 3_003).filter(stretch::showsViewsAt))
                .containsExactly(3_001L, 3_002L, 3_003L);
    }

    @Test
    void aCheckpointIsToldFromWhatAGamePrints() {
        Checkpoint checkpoint = new Checkpoint(1_000, -3, 12, new Checkpoint.Hashes(-1, 2, Long.MIN_VALUE));

        assertThat(Checkpoint.parse(checkpoint.line())).isEqualTo(checkpoint);
        assertThat(Checkpoint.parse("player 3 joined the match")).isNull();
        assertThat(Checkpoint.parse("")).isNull();
    }
}
