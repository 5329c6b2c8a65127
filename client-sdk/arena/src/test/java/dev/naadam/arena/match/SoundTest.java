package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.ViewFrame;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SoundTest {

    private final TestMatch match = TestMatch.of(0, 1);

    @Test
    void aRunIsHeardTwelveMetresAndAWalkNotAtAll() {
        assertThat(heardAfter(11, input -> input.stick(0, 127))).isEqualTo(ArenaView.SOUND_RUN);
        assertThat(heardAfter(13, input -> input.stick(0, 127))).isZero();
        assertThat(heardAfter(3, input -> input.stick(0, 127).walk())).isZero();
    }

    @Test
    void aShotIsHeard25MetresAndAReload8() {
        assertThat(heardAfter(24, input -> input.fire(0, 0))).isEqualTo(ArenaView.SOUND_SHOT);
        assertThat(heardAfter(26, input -> input.fire(0, 0))).isZero();
        assertThat(heardAfter(7, ArenaInput::reload)).isEqualTo(ArenaView.SOUND_RELOAD);
        assertThat(heardAfter(9, ArenaInput::reload)).isZero();
    }

    @Test
    void workAtTheBannerIsHeardTwentyMetres() {
        match.place(0, 1.5, 38.5).place(1, 1.5, 19.5).press(0, ArenaInput::use).step(40);
        assertThat(sound(1, ArenaView.SOUND_KIND)).isEqualTo(ArenaView.SOUND_BANNER);

        match.place(1, 1.5, 18);

        assertThat(sound(1, ArenaView.SOUND_KIND)).isZero();
    }

    @Test
    void aSoundHasItsPlaceInWholeMetresAndFadesAfterAQuarterOfASecond() {
        match.place(0, 10.9, 20.9).place(1, 15, 20).shoot(0, 0).step(14);
        assertThat(sound(1, ArenaView.SOUND_X)).isEqualTo(10);
        assertThat(sound(1, ArenaView.SOUND_Y)).isEqualTo(20);

        match.step(1);

        assertThat(sound(1, ArenaView.SOUND_KIND)).isZero();
    }

    @Test
    void stepsAreNotHeardThroughAShot() {
        match.place(0, 10, 20)
                .place(1, 15, 20)
                .press(0, input -> input.stick(0, 127))
                .step(30);

        match.press(0, input -> input.stick(0, 127).fire(0, 0)).step(1);
        match.press(0, input -> input.stick(0, 127)).step(10);

        assertThat(sound(1, ArenaView.SOUND_KIND)).isEqualTo(ArenaView.SOUND_SHOT);
    }

    @Test
    void oneDoesNotHearOneself() {
        match.shoot(0, 0);

        assertThat(match.view(0).isPresent(ArenaView.SOUNDS, 0)).isFalse();
    }

    /** What slot 1 hears when slot 0, so far away and with a round missing, has pressed something for ten ticks. */
    private static int heardAfter(int metres, UnaryOperator<ArenaInput> keys) {
        TestMatch match = TestMatch.of(0, 1).place(0, 5, 20).place(1, 5 + metres, 20);
        match.state.rounds[MatchState.ammo(0, ArenaView.RIFLE)] = 29;
        match.press(0, keys).step(10);
        return match.view(1).get(ArenaView.SOUNDS, 0, ArenaView.SOUND_KIND);
    }

    private int sound(int listener, int field) {
        ViewFrame view = match.view(listener);
        return view.get(ArenaView.SOUNDS, 0, field);
    }
}
