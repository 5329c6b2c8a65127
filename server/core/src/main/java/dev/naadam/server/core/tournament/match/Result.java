package dev.naadam.server.core.tournament.match;

import java.util.List;

/** How a match ended, as it was reported. */
public sealed interface Result {

    /** Who won by it. */
    Outcome outcome();

    /** A result of play without the scores of the games. */
    static Result played(int a, int b) {
        return new Played(new Score(a, b), List.of());
    }

    /** Side {@code winner} wins because the other did not appear. */
    static Result walkover(Side winner) {
        return new Awarded(winner, Reason.WALKOVER);
    }

    /** Side {@code loser} gave up. */
    static Result forfeit(Side loser) {
        return new Awarded(loser.other(), Reason.FORFEIT);
    }

    /**
     * It was played.
     *
     * @param score games won
     * @param games points of each game if they are known, else empty
     */
    record Played(Score score, List<Score> games) implements Result {

        public Played {
            games = List.copyOf(games);
        }

        @Override
        public Outcome outcome() {
            if (score.isLevel()) {
                return Outcome.DRAW;
            }
            return score.a() > score.b() ? Outcome.A_WINS : Outcome.B_WINS;
        }
    }

    /** It was not played to its end and one side gets the win. No games are counted. */
    record Awarded(Side winner, Reason reason) implements Result {

        @Override
        public Outcome outcome() {
            return Outcome.winOf(winner);
        }
    }

    /** Neither side could or would play. No games are counted. */
    record DoubleForfeit() implements Result {

        @Override
        public Outcome outcome() {
            return Outcome.NOBODY_WINS;
        }
    }

    /** Why a win was awarded. */
    enum Reason {
        /** The other side did not appear. */
        WALKOVER,
        /** The other side gave up. */
        FORFEIT,
        /** The other side was disqualified for this match. */
        DISQUALIFICATION
    }
}
