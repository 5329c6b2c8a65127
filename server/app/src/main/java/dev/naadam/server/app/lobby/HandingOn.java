package dev.naadam.server.app.lobby;

import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.PlayedMap;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.LobbyResult;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MapReport;
import dev.naadam.server.core.lobby.series.MatchTry;
import dev.naadam.server.core.lobby.series.SeriesMap;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Tells a tournament how a lobby's series began and ended. Any thread; may be repeated. */
final class HandingOn {

    private final LobbyDesk desk;
    private final TournamentDesk tournaments;

    HandingOn(LobbyDesk desk, TournamentDesk tournaments) {
        this.desk = desk;
        this.tournaments = tournaments;
    }

    /** The tournament first, the lobby behind it: who dies in between tells it twice, and it counts once. */
    CompletionStage<Turn> handOn(Lobby lobby) {
        Origin origin = Objects.requireNonNull(lobby.setup().origin(), "only what is played for a tournament is due");
        CompetitionOrder.SeriesEnded ended = new CompetitionOrder.SeriesEnded(
                TournamentDesk.attempt(origin),
                result(Objects.requireNonNull(lobby.result(), "only what is decided is due"), lobby),
                maps(lobby),
                worstGrade(lobby));
        return tournaments
                .tell(origin, ended)
                .thenCompose(isTold ->
                        isTold ? desk.say(lobby.id(), new LobbyOrder.HandedOn()) : Turn.waiting(desk.laterMillis()));
    }

    private static Result result(LobbyResult result, Lobby lobby) {
        return switch (result.how()) {
            case PLAYED ->
                new Result.Played(
                        new Score(result.mapsA(), result.mapsB()),
                        maps(lobby).stream().map(PlayedMap::score).toList());
            case WALKOVER -> Result.walkover(side(result.winner()));
            case FORFEIT -> Result.forfeit(side(result.winner()).other());
            case DOUBLE_FORFEIT -> new Result.DoubleForfeit();
        };
    }

    /** Those that were won; a draw is played again and counts for nobody. */
    private static List<PlayedMap> maps(Lobby lobby) {
        List<PlayedMap> played = new ArrayList<>();
        for (SeriesMap map : lobby.series().maps()) {
            MatchTry last = map.lastTry();
            MapReport report = last == null ? null : last.report();
            if (last != null && report != null && report.outcome().winner() != null) {
                played.add(new PlayedMap(
                        last.match().toString(),
                        map.plan().map(),
                        new Score(
                                points(report.outcome().pointsA()),
                                points(report.outcome().pointsB())),
                        HexFormat.of().toHexDigits(report.hash())));
            }
        }
        return played;
    }

    /** Brackets count points up to a bound that games need not know. */
    private static int points(long points) {
        return (int) Math.clamp(points, 0, Score.MAX);
    }

    /** A series was as fair as its worst map; empty: none was measured. */
    private static String worstGrade(Lobby lobby) {
        Grade worst = null;
        for (SeriesMap map : lobby.series().maps()) {
            MatchTry last = map.lastTry();
            Grade grade =
                    last == null || last.report() == null ? null : last.report().grade();
            worst = grade != null && (worst == null || grade.compareTo(worst) > 0) ? grade : worst;
        }
        return worst == null ? "" : worst.name();
    }

    private static Side side(@Nullable Corner winner) {
        return winner == Corner.B ? Side.B : Side.A;
    }
}
