package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.ViewFrame;

/** The row {@link ArenaView#ROUND}, the same for everybody. */
final class RoundFill {

    private static final int TICK_MASK = (1 << ArenaView.ROUND_TICK_BITS) - 1;

    private final RoundState round;
    private final Schedule schedule;

    RoundFill(RoundState round, Schedule schedule) {
        this.round = round;
        this.schedule = schedule;
    }

    void fill(ViewFrame frame) {
        frame.put(ArenaView.ROUND, 0);
        set(frame, ArenaView.ROUND_PHASE, round.phase);
        set(frame, ArenaView.ROUND_END_TICK, round.endTick & TICK_MASK);
        set(frame, ArenaView.ROUND_NUMBER, round.number);
        set(frame, ArenaView.ROUND_SCORE, round.scores[0]);
        set(frame, ArenaView.ROUND_SCORE + 1, round.scores[1]);
        set(frame, ArenaView.ROUND_ATTACKERS, round.attackers);
        set(frame, ArenaView.ROUND_OVERTIME, schedule.overtime(round.number));
        set(frame, ArenaView.ROUND_BANNER, round.banner);
        if (round.banner == ArenaView.BANNER_UP) {
            set(frame, ArenaView.ROUND_BANNER_SITE, round.bannerSite);
            set(frame, ArenaView.ROUND_BANNER_X, round.bannerX);
            set(frame, ArenaView.ROUND_BANNER_Y, round.bannerY);
        }
        if (round.phase == ArenaView.CLOSING) {
            set(frame, ArenaView.ROUND_WINNER, 1 + round.winners[round.number - 1]);
            set(frame, ArenaView.ROUND_REASON, round.reasons[round.number - 1]);
        }
    }

    private static void set(ViewFrame frame, int field, int value) {
        frame.set(ArenaView.ROUND, 0, field, value);
    }
}
