package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.view.ArenaEvents;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.arena.view.RoundReason;
import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArenaTellerTest {

    private static final int TICK_RATE_HZ = 60;

    private final ArenaEvents events = new ArenaEvents();
    private final LastEvent last = new LastEvent();
    private final ArenaTeller teller = new ArenaTeller(Cast.DEMO, TICK_RATE_HZ);

    @Test
    void hasNoClockBeforeTheFirstView() {
        assertThat(teller.clock()).isEmpty();
        assertThat(teller.status()).isEqualTo("waiting for the players");
    }

    @Test
    void tellsAKillWithItsWeaponAndWhoIsLeft() {
        ViewFrame view = round(2, ArenaView.PLAY, 27);
        view.set(ArenaView.PLAYERS, 7, ArenaView.PLAYER_ALIVE, 0);
        teller.saw(view);

        events.kill(last, 0, 7, ArenaView.RIFLE);
        assertThat(told()).isEqualTo("Blue Wolves: Anu kills Misheel (rifle), 5 against 4");
        events.kill(last, 9, 1, ArenaView.BOLT_THROWER);
        assertThat(told()).isEqualTo("Red Deer: Oyun kills Bat (bolt thrower), 5 against 4");
        assertThat(teller.clock()).isEqualTo("R2 0:27");
    }

    @Test
    void tellsTheBannersStory() {
        events.bannerRaised(last, 4, 0);
        assertThat(told()).isEqualTo("Blue Wolves: Enkh raises the banner on A");
        events.bannerRaised(last, 4, 1);
        assertThat(told()).isEqualTo("Blue Wolves: Enkh raises the banner on B");
        events.bannerLowered(last, 5);
        assertThat(told()).isEqualTo("Red Deer: Ganaa lowers the banner");
    }

    @Test
    void tellsHowARoundEndedAndHowTheMatchStands() {
        events.roundEnd(last, 1, RoundReason.HELD, 2, 3);

        assertThat(told()).isEqualTo("Red Deer win the round (held), Blue Wolves 2 : 3 Red Deer");
    }

    @Test
    void tellsTheChangeOfSidesOvertimeAndTheEnd() {
        events.sidesChanged(last, 1);
        assertThat(told()).isEqualTo("sides change");
        events.overtime(last, 2);
        assertThat(told()).isEqualTo("overtime 2");
        events.matchEnd(last, 0);
        assertThat(told()).isEqualTo("Blue Wolves win the match");
        events.matchEnd(last, -1);
        assertThat(told()).isEqualTo("the match is a draw");
    }

    @Test
    void saysNothingOfWhatANewerServerTells() {
        assertThat(teller.line(new byte[] {99, 1, 2})).isNull();
    }

    @Test
    void announcesEachRoundOnceWithItsAttackers() {
        assertThat(teller.saw(round(1, ArenaView.PREPARATION, 3))).isEqualTo("round 1: Blue Wolves attack");
        assertThat(teller.saw(round(1, ArenaView.PLAY, 40))).isNull();
        assertThat(teller.saw(round(2, ArenaView.PREPARATION, 3))).isEqualTo("round 2: Blue Wolves attack");
    }

    @Test
    void holdsTheClockWhenTheRoundIsDecided() {
        teller.saw(round(1, ArenaView.PLAY, 12));

        teller.saw(round(1, ArenaView.CLOSING, 3));

        assertThat(teller.clock()).isEqualTo("R1 0:12");
    }

    @Test
    void showsScoreRoundClockSidesAndBannerInOneLine() {
        ViewFrame view = round(4, ArenaView.PLAY, 65);
        set(view, ArenaView.ROUND_SCORE, 2);
        set(view, ArenaView.ROUND_SCORE + 1, 1);
        set(view, ArenaView.ROUND_ATTACKERS, 1);

        teller.saw(view);
        assertThat(teller.status())
                .isEqualTo("Blue Wolves 2 : 1 Red Deer, round 4, 1:05, Red Deer attack, 5 against 5");
        set(view, ArenaView.ROUND_BANNER, ArenaView.BANNER_UP);
        set(view, ArenaView.ROUND_BANNER_SITE, 1);
        teller.saw(view);
        assertThat(teller.status()).endsWith("5 against 5, banner on B");
    }

    private @Nullable String told() {
        return teller.line(last.bytes());
    }

    private static ViewFrame round(int number, int phase, int secondsLeft) {
        ViewFrame view = new ViewFrame(ArenaView.SCHEMA);
        // the end's low bits are smaller than the tick's own
        view.tick((1L << ArenaView.ROUND_TICK_BITS) - 100);
        view.put(ArenaView.ROUND, 0);
        set(view, ArenaView.ROUND_NUMBER, number);
        set(view, ArenaView.ROUND_PHASE, phase);
        int mask = (1 << ArenaView.ROUND_TICK_BITS) - 1;
        set(view, ArenaView.ROUND_END_TICK, (int) (view.tick() + (long) secondsLeft * TICK_RATE_HZ) & mask);
        for (int slot = 0; slot < Cast.DEMO.players().size(); slot++) {
            view.put(ArenaView.PLAYERS, slot);
            view.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_TEAM, slot / 5);
            view.set(ArenaView.PLAYERS, slot, ArenaView.PLAYER_ALIVE, 1);
        }
        return view;
    }

    private static void set(ViewFrame view, int field, int value) {
        view.set(ArenaView.ROUND, 0, field, value);
    }
}
