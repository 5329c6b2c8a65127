package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Results in the model of brackets-manager.
 *
 * <p>Scores of a match that is one game long are its points there, and not games won.
 */
final class BracketsResults {

    private final BracketsTables tables;

    BracketsResults(BracketsTables tables) {
        this.tables = tables;
    }

    /** Not a bye, which has a winner there as well, and not a second grand final that nobody needed. */
    static boolean wasPlayed(JsonNode match) {
        JsonNode a = BracketsTables.opponent(match, 0);
        JsonNode b = BracketsTables.opponent(match, 1);
        boolean hasResult = a.has("result") || a.has("forfeit") || b.has("forfeit");
        return match.path("status").asInt() >= BracketsModel.COMPLETED
                && hasResult
                && BracketsTables.isKnown(a)
                && BracketsTables.isKnown(b);
    }

    static boolean isRunning(JsonNode match) {
        return match.path("status").asInt() == BracketsModel.RUNNING;
    }

    /** The model has no length of a series: the longest that games and scores of a stage need. */
    int bestOf(Iterable<JsonNode> matches) {
        int bestOf = 1;
        for (JsonNode match : matches) {
            int games = match.path("child_count").asInt();
            if (games > 0) {
                int higher =
                        Math.max(score(BracketsTables.opponent(match, 0)), score(BracketsTables.opponent(match, 1)));
                bestOf = Math.max(bestOf, Math.max(games, 2 * higher - 1));
            }
        }
        return bestOf % 2 == 0 ? bestOf + 1 : bestOf;
    }

    /**
     * What a match ended with.
     *
     * @param bestOf games of the match at most
     * @param isTurned whether its sides are the other way round with us
     */
    Result result(JsonNode match, int bestOf, boolean isTurned) {
        JsonNode a = BracketsTables.opponent(match, isTurned ? 1 : 0);
        JsonNode b = BracketsTables.opponent(match, isTurned ? 0 : 1);
        boolean isForfeitOfA = a.path("forfeit").asBoolean();
        boolean isForfeitOfB = b.path("forfeit").asBoolean();
        if (isForfeitOfA || isForfeitOfB) {
            return isForfeitOfA && isForfeitOfB
                    ? new Result.DoubleForfeit()
                    : Result.forfeit(isForfeitOfA ? Side.A : Side.B);
        }
        List<Score> games = games(match, isTurned);
        Score score = new Score(score(a), score(b));
        if (bestOf > 1 || !games.isEmpty()) {
            return new Result.Played(score, games);
        }
        return new Result.Played(ofOneGame(a.path("result").asText()), isOfOneGame(score) ? List.of() : List.of(score));
    }

    private static Score ofOneGame(String resultOfA) {
        return switch (resultOfA) {
            case "win" -> new Score(1, 0);
            case "draw" -> new Score(0, 0);
            default -> new Score(0, 1);
        };
    }

    /** Games won, or nothing at all: no points. */
    private static boolean isOfOneGame(Score score) {
        return score.isLevel() || score.higher() == 1;
    }

    private List<Score> games(JsonNode match, boolean isTurned) {
        List<Score> games = new ArrayList<>();
        for (JsonNode game : tables.games(match)) {
            JsonNode a = game.path(isTurned ? "opponent2" : "opponent1");
            JsonNode b = game.path(isTurned ? "opponent1" : "opponent2");
            if (a.has("score") && b.has("score")) {
                games.add(new Score(score(a), score(b)));
            }
        }
        return games;
    }

    private static int score(JsonNode opponent) {
        return opponent.path("score").asInt();
    }
}
