package dev.naadam.server.core.tournament.match;

import org.jspecify.annotations.Nullable;

/**
 * How a match is played.
 *
 * @param bestOf games at most: 1, 3, 5 or 7
 * @param isDrawAllowed whether it may end level
 */
public record Series(int bestOf, boolean isDrawAllowed) {

    /** The longest series. */
    public static final int MAX_BEST_OF = 7;

    public Series {
        if (!isPossible(bestOf)) {
            throw new IllegalArgumentException("bestOf: " + bestOf + " (expected: 1, 3, 5 or 7)");
        }
    }

    /** Whether a series of so many games is known. */
    public static boolean isPossible(int bestOf) {
        return bestOf % 2 == 1 && bestOf >= 1 && bestOf <= MAX_BEST_OF;
    }

    /** Games that win it. */
    public int gamesToWin() {
        return bestOf / 2 + 1;
    }

    /** Why a result can not be one of such a match, or null if it can. */
    public @Nullable String objection(Result result) {
        if (!(result instanceof Result.Played played)) {
            return null;
        }
        Score score = played.score();
        if (score.isLevel()) {
            return objectionToLevel(score);
        }
        if (score.higher() != gamesToWin() || score.lower() >= gamesToWin()) {
            return "score " + score + " (expected: " + gamesToWin() + " games for the winner, fewer for the other)";
        }
        return objectionToGames(played);
    }

    private @Nullable String objectionToLevel(Score score) {
        if (!isDrawAllowed) {
            return "score " + score + " (this format knows no draws)";
        }
        return score.higher() >= gamesToWin() ? "score " + score + " (more games than best of " + bestOf + ")" : null;
    }

    private @Nullable String objectionToGames(Result.Played played) {
        if (played.games().isEmpty()) {
            return null;
        }
        int a = 0;
        int b = 0;
        for (Score game : played.games()) {
            a += game.a() > game.b() ? 1 : 0;
            b += game.b() > game.a() ? 1 : 0;
        }
        boolean matches = a == played.score().a() && b == played.score().b();
        return matches ? null : "games " + played.games() + " (expected: games that add up to " + played.score() + ")";
    }
}
