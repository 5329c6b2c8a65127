package dev.naadam.server.app.tournament;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.Verdict;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plays a tournament to its end, game by game: the better rating wins a game as often as Elo's formula says. Teams without
 * ratings are equal.
 */
final class Simulation {

    /** Of a rating difference of 400 points the odds are ten to one: A. Elo, "The Rating of Chessplayers", 1978. */
    private static final double ELO_SCALE = 400;

    private static final int RESOLUTION = 1_000_000;

    private final List<Integer> ratings;
    private final SeededRandom random;
    private Tournament tournament;

    Simulation(Tournament start, List<Integer> ratings, long randomSeed) {
        this.tournament = start;
        this.ratings = ratings;
        this.random = new SeededRandom(randomSeed);
    }

    /** Plays everything that can be played, again and again; each time is a round, handed on as lines. */
    Tournament toTheEnd(Consumer<List<String>> rounds) {
        for (int round = 1; !tournament.isOver(); round++) {
            List<String> lines = new ArrayList<>();
            lines.add("Round " + round);
            for (Match match : tournament.playable()) {
                Result result = play(match);
                lines.add("  " + match.id() + "  " + name(match.a().team()) + " " + score(result) + " "
                        + name(match.b().team()));
                tournament = report(match, result);
            }
            lines.add("");
            rounds.accept(lines);
        }
        return tournament;
    }

    private Tournament report(Match match, Result result) {
        return switch (tournament.decide(new Decision.Report(match.id(), result))) {
            case Verdict.Accepted accepted -> accepted.tournament();
            case Verdict.Refused refused ->
                throw new IllegalStateException(
                        match.id() + ": " + refused.refusal().reason());
        };
    }

    private Result play(Match match) {
        Series series = match.fixture().series();
        int a = 0;
        int b = 0;
        while (Math.max(a, b) < series.gamesToWin()) {
            if (isWonByA(match)) {
                a++;
            } else {
                b++;
            }
        }
        return Result.played(a, b);
    }

    private boolean isWonByA(Match match) {
        int ahead = ratings.get(match.a().team()) - ratings.get(match.b().team());
        double chance = 1 / (1 + StrictMath.pow(10, -ahead / ELO_SCALE));
        return random.nextInt(RESOLUTION) < chance * RESOLUTION;
    }

    private static String score(Result result) {
        return result instanceof Result.Played played ? played.score().toString() : "-";
    }

    private String name(int team) {
        return tournament.document().teams().get(team).name();
    }
}
