package dev.naadam.arena.match;

import dev.naadam.game.Outcome;

/** Which side a team plays in which round, and when nobody can catch up any more. Pure arithmetic of the options. */
final class Schedule {

    static final int UNDECIDED = -2;

    private static final int OVERTIME_ROUNDS = 4;
    private static final int OVERTIME_HALF = 2;

    private final int bestOfRounds;
    private final int overtimes;
    private final int firstAttackers;

    Schedule(MatchOptions options) {
        this.bestOfRounds = options.bestOfRounds();
        this.overtimes = options.overtimes();
        this.firstAttackers = options.firstAttackers();
    }

    int maxRounds() {
        return bestOfRounds + overtimes * OVERTIME_ROUNDS;
    }

    /** 0, or the how manieth overtime a round belongs to; rounds count from 1. */
    int overtime(int round) {
        return round <= bestOfRounds ? 0 : (round - bestOfRounds - 1) / OVERTIME_ROUNDS + 1;
    }

    /** An overtime begins as the rounds before ended, and sides change in its middle: so each has been on either side. */
    int attackers(int round) {
        int changes = round <= (bestOfRounds + 1) / 2 ? 0 : 1;
        if (round > bestOfRounds) {
            changes += ((round - bestOfRounds - 1) / OVERTIME_HALF + 1) / 2;
        }
        return changes % 2 == 0 ? firstAttackers : 1 - firstAttackers;
    }

    /** The team that has won after so many rounds, {@link Outcome#DRAW} or {@link #UNDECIDED}. */
    int winner(int decided, int score0, int score1) {
        int overtime = overtime(decided);
        int left = bestOfRounds + overtime * OVERTIME_ROUNDS - decided;
        int lead = Math.abs(score0 - score1);
        if (lead > left) {
            return score0 > score1 ? 0 : 1;
        }
        return left == 0 && overtime == overtimes ? Outcome.DRAW : UNDECIDED;
    }
}
