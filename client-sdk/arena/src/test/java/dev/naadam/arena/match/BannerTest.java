package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.view.ArenaEvent;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.arena.view.RoundReason;
import dev.naadam.game.ViewFrame;
import org.junit.jupiter.api.Test;

/** Site A lies in the north-west corner, three metres wide; team 0 attacks. */
class BannerTest {

    private final TestMatch match = TestMatch.of(0, 0, 1, 1)
            .place(0, 1.5, 38.5)
            .place(1, 30, 2)
            .place(2, 30, 38)
            .place(3, 35, 38);

    @Test
    void anAttackerRaisesItInThreeSecondsOnASite() {
        match.press(0, ArenaInput::use).step(179);
        assertThat(match.state.round.banner).isEqualTo(ArenaView.BANNER_DOWN);

        match.step(1);

        ViewFrame view = match.view(2);
        assertThat(match.events).containsExactly(new ArenaEvent.BannerRaised(0, 0));
        assertThat(view.get(ArenaView.ROUND, 0, ArenaView.ROUND_BANNER)).isEqualTo(ArenaView.BANNER_UP);
        assertThat(view.get(ArenaView.ROUND, 0, ArenaView.ROUND_BANNER_X)).isEqualTo(96);
        assertThat(match.state.raised[0]).isEqualTo(1);
    }

    @Test
    void notElsewhereNorByADefender() {
        match.place(0, 3.5, 38.5).place(2, 1.5, 38.5);

        match.press(0, ArenaInput::use).press(2, ArenaInput::use).step(400);

        assertThat(match.state.round.banner).isEqualTo(ArenaView.BANNER_DOWN);
    }

    @Test
    void whoMovesShootsOrLetsGoStartsAnew() {
        match.press(0, ArenaInput::use).step(179);
        match.press(0, input -> input.use().stick(5, 0)).step(1);
        match.press(0, ArenaInput::use).step(179);
        match.press(0, input -> input.use().fire(0, 0)).step(1);
        match.press(0, ArenaInput::use).step(179);
        match.release(0).step(1);
        match.press(0, ArenaInput::use).step(179);

        assertThat(match.state.round.banner).isEqualTo(ArenaView.BANNER_DOWN);
        match.step(1);
        assertThat(match.state.round.banner).isEqualTo(ArenaView.BANNER_UP);
    }

    @Test
    void aShortSilenceOfTheNetworkDoesNotInterrupt() {
        match.press(0, ArenaInput::use).step(100).silence().step(14);

        match.press(0, ArenaInput::use).step(66);

        assertThat(match.state.round.banner).isEqualTo(ArenaView.BANNER_UP);
    }

    @Test
    void aDefenderWithinAMetreAndAHalfLowersItInFiveSeconds() {
        raise().place(2, 2.9, 38.5).press(2, ArenaInput::use).step(299);
        assertThat(match.state.round.banner).isEqualTo(ArenaView.BANNER_UP);

        match.step(1);

        assertThat(match.events)
                .endsWith(new ArenaEvent.BannerLowered(2), new ArenaEvent.RoundEnd(1, RoundReason.LOWERED, 0, 1));
        assertThat(match.state.lowered[2]).isEqualTo(1);
    }

    @Test
    void twoWhoLowerItTogetherAreNoFaster() {
        raise().place(2, 2.9, 38.5).place(3, 2.5, 38.5);

        match.press(2, ArenaInput::use).step(10).press(3, ArenaInput::use).step(289);

        assertThat(match.state.round.banner).isEqualTo(ArenaView.BANNER_UP);
    }

    @Test
    void oneWhoIsTooFarAwayDoesNot() {
        raise().place(2, 3.1, 38.5).press(2, ArenaInput::use).step(400);

        assertThat(match.state.round.banner).isEqualTo(ArenaView.BANNER_UP);
    }

    @Test
    void onceItStandsTheClockIsThirtySecondsAndDeadAttackersDoNotEndTheRound() {
        raise().kill(0).kill(1).step(30 * 60 - 1);
        assertThat(match.state.round.phase).isEqualTo(ArenaView.PLAY);

        match.step(1);

        assertThat(match.events).endsWith(new ArenaEvent.RoundEnd(0, RoundReason.HELD, 1, 0));
    }

    @Test
    void whatHasStoodForItsTimeIsNotLoweredInTheSameTick() {
        raise().place(2, 2.9, 38.5).step(30 * 60 - 300);

        match.press(2, ArenaInput::use).step(300);

        assertThat(match.events).endsWith(new ArenaEvent.RoundEnd(0, RoundReason.HELD, 1, 0));
    }

    @Test
    void itsPlaceIsASecretUntilItStands() {
        match.press(0, ArenaInput::use).step(100);

        ViewFrame enemy = match.view(2);

        assertThat(enemy.get(ArenaView.SELF, 0, ArenaView.SELF_USING)).isZero();
        assertThat(enemy.get(ArenaView.ROUND, 0, ArenaView.ROUND_BANNER_X)).isZero();
        assertThat(match.view(0).get(ArenaView.SELF, 0, ArenaView.SELF_USING)).isEqualTo(1);
    }

    private TestMatch raise() {
        match.press(0, ArenaInput::use).step(180).release(0);
        match.events.clear();
        return match;
    }
}
