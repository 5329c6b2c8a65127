package dev.naadam.loadtest.demo;

import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;

/**
 * How a round of the arena stands.
 *
 * @param number 1 for the first
 * @param phase {@link ArenaView#PREPARATION}, {@link ArenaView#PLAY} or {@link ArenaView#CLOSING}
 * @param secondsLeft on the round's clock, rounded up; it stands still when the round is decided
 * @param score0 rounds won by team 0
 * @param score1 rounds won by team 1
 * @param attackers the team that attacks
 * @param bannerSite where the banner stands; -1 = nowhere
 * @param alive0 players of team 0
 * @param alive1 players of team 1
 */
record RoundSight(
        int number,
        int phase,
        int secondsLeft,
        int score0,
        int score1,
        int attackers,
        int bannerSite,
        int alive0,
        int alive1) {

    /**
     * What a view shows.
     *
     * @param before what the last view showed; null: there was none
     */
    static RoundSight of(ViewFrame view, int tickRateHz, @Nullable RoundSight before) {
        int phase = round(view, ArenaView.ROUND_PHASE);
        int ticksLeft =
                ArenaView.ticksUntil(round(view, ArenaView.ROUND_END_TICK), ArenaView.ROUND_TICK_BITS, view.tick());
        return new RoundSight(
                round(view, ArenaView.ROUND_NUMBER),
                phase,
                before != null && phase == ArenaView.CLOSING ? before.secondsLeft : Math.ceilDiv(ticksLeft, tickRateHz),
                round(view, ArenaView.ROUND_SCORE),
                round(view, ArenaView.ROUND_SCORE + 1),
                round(view, ArenaView.ROUND_ATTACKERS),
                round(view, ArenaView.ROUND_BANNER) == ArenaView.BANNER_UP
                        ? round(view, ArenaView.ROUND_BANNER_SITE)
                        : -1,
                alive(view, 0),
                alive(view, 1));
    }

    private static int round(ViewFrame view, int field) {
        return view.get(ArenaView.ROUND, 0, field);
    }

    private static int alive(ViewFrame view, int team) {
        int alive = 0;
        for (int slot = 0; slot < ArenaView.MAX_PLAYERS; slot++) {
            boolean isAlive = view.get(ArenaView.PLAYERS, slot, ArenaView.PLAYER_ALIVE) == 1;
            if (isAlive && view.get(ArenaView.PLAYERS, slot, ArenaView.PLAYER_TEAM) == team) {
                alive++;
            }
        }
        return alive;
    }
}
