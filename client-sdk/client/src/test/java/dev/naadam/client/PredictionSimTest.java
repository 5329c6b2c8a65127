package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import dev.naadam.game.ViewFrame;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Prediction over a network as players have it: 60 Hz, 60 ms round trip, 5 ms jitter, 1 % loss. */
class PredictionSimTest {

    private static final LinkConditions USUAL =
            LinkConditions.delay(30_000_000, 5_000_000).withLoss(10);
    private static final int TICKS = 1_800;

    @Test
    void isExactlyRightOnNinetyNinePercentOfTicksWithoutContact() {
        for (long randomSeed : RandomSeeds.list(4)) {
            PredictionErrors errors = play(randomSeed, new TrackWorld(0)).errors();

            assertThat(errors.judged())
                    .as(RandomSeeds.describe(randomSeed, getClass()))
                    .isGreaterThan(TICKS * 9 / 10);
            assertThat(errors.exactShare())
                    .as(RandomSeeds.describe(randomSeed, getClass()))
                    .isGreaterThanOrEqualTo(0.99);
        }
    }

    @Test
    void aDisagreementLivesForARoundTripAndIsReported() {
        for (long randomSeed : RandomSeeds.list(4)) {
            PredictionErrors errors = play(randomSeed, new TrackWorld(100)).errors();

            // 60 ms and a lead of 1.5 ticks: 6 ticks of 100 are shown before the gust is heard of, 1 more by jitter
            assertThat(errors.exactShare())
                    .as(RandomSeeds.describe(randomSeed, getClass()))
                    .isBetween(0.91, 0.96);
            assertThat(errors.maxError())
                    .as(RandomSeeds.describe(randomSeed, getClass()))
                    .isGreaterThanOrEqualTo(TrackWorld.GUST);
        }
    }

    private static Prediction play(long randomSeed, TrackWorld world) {
        GameSetup setup = new GameSetup(60, List.of(0, 1), new TreeMap<>());
        Prediction prediction = new Prediction(new TrackGame(), setup, TrackWorld.SLOT);
        InputSource keys = (tick, view, input) -> {
            input[0] = (byte) (tick / 20 * 7 % 11 - 5);
            prediction.pressed(tick, input);
        };
        Playground ground = new Playground(setup, randomSeed, new TrackGame(), keys, new Watcher(prediction));
        ground.network.conditions(USUAL);
        ground.connected();
        MiniMatch match = new MiniMatch(ground, 60, 1, world);
        // the first second is the clock's
        match.run(TICKS + 60);
        return prediction;
    }

    private record Watcher(Prediction prediction) implements ClientListener {

        @Override
        public void state(ViewFrame view, long tick, long committedTick, long hash) {
            prediction.observed(view);
        }

        @Override
        public void event(long tick, byte[] event, int offset, int length) {
            // the track has none that matter
        }

        @Override
        public void changed(ClientState state) {
            // the match shows how it goes
        }
    }
}
