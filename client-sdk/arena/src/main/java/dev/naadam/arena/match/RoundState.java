package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaView;

/** Where the match stands: the running round and the results of those before. */
final class RoundState {

    /** {@link ArenaView#PREPARATION}, {@link ArenaView#PLAY} or {@link ArenaView#CLOSING}. */
    int phase;

    /** Last tick of the phase. */
    int endTick;

    /** 1 for the first. */
    int number;

    int attackers;
    final int[] scores = new int[2];

    /** By round from 0 on: who won it, and the number of the reason. */
    final int[] winners = new int[MatchOptions.MAX_ROUNDS];

    final int[] reasons = new int[MatchOptions.MAX_ROUNDS];

    int banner;
    int bannerSite;

    /** Where it stands, 1/64 m. */
    int bannerX;

    int bannerY;

    boolean isPlayed() {
        return phase == ArenaView.PLAY;
    }

    int defenders() {
        return 1 - attackers;
    }

    /** Rounds that have a result. */
    int decided() {
        return phase == ArenaView.CLOSING ? number : number - 1;
    }
}
