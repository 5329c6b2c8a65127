package dev.naadam.loadtest;

import dev.naadam.arena.ArenaView;
import dev.naadam.game.ViewFrame;
import dev.naadam.loadtest.fleet.ViewWatcher;
import org.jspecify.annotations.Nullable;

/** The score as a bot sees it. Written by its thread, read by any. */
final class ScoreBoard implements ViewWatcher {

    private static final int WATCHED_BOT = 0;

    private volatile @Nullable Score score;

    /** Kills of both teams, and the time that is left. */
    record Score(int first, int second, int secondsLeft) {

        @Override
        public String toString() {
            return "Team 1  " + first + " : " + second + "  Team 2, " + secondsLeft + " s left";
        }
    }

    /** The newest score; null before the match has begun. */
    @Nullable Score score() {
        return score;
    }

    @Override
    public void saw(int bot, ViewFrame view) {
        if (bot != WATCHED_BOT) {
            return;
        }
        int first = view.get(ArenaView.MATCH, 0, ArenaView.MATCH_SCORE);
        int second = view.get(ArenaView.MATCH, 0, ArenaView.MATCH_SCORE + 1);
        int secondsLeft = view.get(ArenaView.MATCH, 0, ArenaView.MATCH_SECONDS_LEFT);
        Score last = score;
        // 60 views a second say the same: no garbage for those
        if (last == null || last.first != first || last.second != second || last.secondsLeft != secondsLeft) {
            score = new Score(first, second, secondsLeft);
        }
    }
}
