package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import dev.naadam.game.ViewFrame;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PredictionTest {

    private static final GameSetup SETUP = new GameSetup(60, List.of(0, 1), new TreeMap<>());

    private final Prediction prediction = new Prediction(new TrackGame(), SETUP, TrackWorld.SLOT);
    private final TrackWorld world = new TrackWorld(0);

    @Test
    void showsNothingBeforeTheFirstView() {
        press(1, 5);

        assertThat(prediction.view()).isNull();
    }

    @Test
    void showsAKeyPressAtOnce() {
        prediction.observed(world.view(10));

        press(11, 5);
        press(12, 5);

        assertThat(ownX()).isEqualTo(5 + 10);
        assertThat(shown().tick()).isEqualTo(12);
    }

    @Test
    void leavesTheOthersWhereTheServerShowedThem() {
        world.step(1, null);
        prediction.observed(world.view(1));

        press(2, 5);

        assertThat(shown().get(0, 0, 0)).isEqualTo(world.view(1).get(0, 0, 0));
    }

    @Test
    void isExactlyRightWhenTheServerDoesWhatItIsTold() {
        int ahead = 6;
        prediction.observed(world.view(0));

        for (int tick = 1; tick <= 500; tick++) {
            press(tick, thrust(tick));
            if (tick > ahead) {
                serve(tick - ahead, thrust(tick - ahead));
            }
        }

        assertThat(prediction.errors()).isEqualTo(new PredictionErrors(494, 494, 0, 0));
        assertThat(prediction.errors().exactShare()).isEqualTo(1);
    }

    @Test
    void takesTheServersWordAndAppliesItsOwnLaterInputsAgain() {
        prediction.observed(world.view(0));
        press(1, 5);
        press(2, 0);
        press(3, 0);
        TrackGame.Runner expected = new TrackGame.Runner();
        expected.x = 1_000;
        expected.speed = 16;
        ViewFrame corrected = TrackGame.frame();
        corrected.tick(1);
        expected.show(corrected, TrackWorld.SLOT);
        expected.step(0);
        expected.step(0);

        prediction.observed(corrected);

        assertThat(ownX()).isEqualTo(expected.x);
        assertThat(shown().tick()).isEqualTo(3);
    }

    @Test
    void reportsHowFarOffItWas() {
        prediction.observed(world.view(0));
        press(1, 5);
        press(2, 0);

        // the first input came too late for the server, the second in time
        serve(1, 0);
        serve(2, 0);

        // 5 after one tick; 5 + 5 after two, as it was shown at the time
        assertThat(prediction.errors()).isEqualTo(new PredictionErrors(2, 0, 7.5, 10));
    }

    @Test
    void aTickThatWasLeftOutTakesTheKeysBeforeIt() {
        prediction.observed(world.view(0));
        press(1, 5);
        press(4, 0);
        serve(1, 5);
        world.step(2, null);
        world.step(3, null);

        serve(4, 0);

        assertThat(prediction.errors().maxError()).isZero();
    }

    @Test
    void stopsASecondAheadOfASilentServer() {
        prediction.observed(world.view(0));

        for (int tick = 1; tick <= 1_000; tick++) {
            press(tick, 1);
        }

        assertThat(shown().tick()).isEqualTo(64);
    }

    @Test
    void showsTheServersViewWhenThatIsAheadOfTheInputs() {
        prediction.observed(world.view(0));
        press(1, 5);
        for (int tick = 1; tick <= 30; tick++) {
            world.step(tick, new byte[] {2});
        }

        prediction.observed(world.view(30));

        assertThat(shown().sameAs(world.view(30))).isTrue();
        assertThat(shown().tick()).isEqualTo(30);
    }

    @Test
    void withoutAPredictorItShowsTheNewestView() {
        Prediction none = new Prediction(new DotGame(), SETUP, 1);
        none.observed(DotGame.view(7));

        none.pressed(8, new byte[DotGame.INPUT_BYTES]);

        assertThat(none.view()).matches(view -> view.sameAs(DotGame.view(7)) && view.tick() == 7);
        assertThat(none.errors()).isEqualTo(PredictionErrors.NONE);
    }

    private void press(long tick, int thrust) {
        prediction.pressed(tick, new byte[] {(byte) thrust});
    }

    private void serve(long tick, int thrust) {
        world.step(tick, new byte[] {(byte) thrust});
        prediction.observed(world.view(tick));
    }

    private ViewFrame shown() {
        return Objects.requireNonNull(prediction.view());
    }

    private int ownX() {
        return shown().get(0, TrackWorld.SLOT, 0);
    }

    private static int thrust(int tick) {
        return tick * 7 % 11 - 5;
    }
}
