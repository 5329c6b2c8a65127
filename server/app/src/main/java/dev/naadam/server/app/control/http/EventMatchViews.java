package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.MatchRun;
import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Ruling;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Writes matches of tournaments: where they stand in the bracket, and how they are held. */
final class EventMatchViews {

    private final Competition state;
    private final SortedSet<MatchId> disputed;
    private final SortedSet<MatchId> frozen;

    private EventMatchViews(Competition state) {
        this.state = state;
        this.disputed = state.disputed();
        this.frozen = state.frozen();
    }

    /** All that are laid out. */
    static ObjectNode all(Competition state) {
        ObjectNode json = Json.object();
        ArrayNode matches = json.putArray("matches");
        EventMatchViews views = new EventMatchViews(state);
        Tournament tournament = state.tournament();
        if (tournament != null) {
            for (Stage stage : tournament.stages()) {
                stage.matches().forEach(match -> matches.add(views.json(tournament, match)));
            }
        }
        return json;
    }

    /** One of them; a {@link ProblemException} if there is none of this name, or not yet. */
    static ObjectNode one(Competition state, MatchId id) {
        Match match = state.match(id);
        Tournament tournament = state.tournament();
        if (match == null || tournament == null) {
            throw new ProblemException(Problem.ofRuling(ProblemType.RULED_UNKNOWN, "/match", "there is no such match"));
        }
        return new EventMatchViews(state).json(tournament, match);
    }

    private ObjectNode json(Tournament tournament, Match match) {
        MatchRun run = state.run(match.id());
        Ruling ruling = match.ruling();
        ObjectNode json = Json.object()
                .put("id", match.id().toString())
                .put("state", TournamentViews.word(match.state()))
                .put("bestOf", match.fixture().series().bestOf());
        ArrayNode sides = json.putArray("sides");
        sides.add(side(tournament, match, Side.A));
        sides.add(side(tournament, match, Side.B));
        json.put("outcome", ruling == null ? null : TournamentViews.word(ruling.outcome()));
        json.set("result", ruling == null || ruling.result() == null ? null : result(ruling.result()));
        json.put("attempt", run.attempt()).put("progress", TournamentViews.word(run.progress()));
        json.put(
                "lobby",
                run.isOpen() ? run.attempt(match.id()).lobby(state.id()).toString() : null);
        json.put("region", absent(run.region())).put("grade", absent(run.grade()));
        ArrayNode maps = json.putArray("maps");
        run.maps()
                .forEach(map -> maps.addObject()
                        .put("match", map.match())
                        .put("map", map.map())
                        .put("stateHash", map.stateHash())
                        .set("score", score(map.score())));
        json.put("notBefore", run.notBefore() == null ? null : TournamentViews.time(run.notBefore()));
        json.put(
                "endedAt",
                run.endedMillis() == 0
                        ? null
                        : Instant.ofEpochMilli(run.endedMillis()).toString());
        return json.put("isDisputed", disputed.contains(match.id())).put("isFrozen", frozen.contains(match.id()));
    }

    private static ObjectNode side(Tournament tournament, Match match, Side side) {
        ObjectNode json = Json.object();
        boolean isTeam = match.on(side).isTeam();
        int team = isTeam ? match.on(side).team() : 0;
        json.put("team", isTeam ? TournamentViews.id(tournament, team) : null);
        json.put("name", isTeam ? TournamentViews.name(tournament, team) : null);
        if (match.isContest()) {
            json.put("games", side == Side.A ? match.score().a() : match.score().b());
        } else {
            json.putNull("games");
        }
        return json;
    }

    /** As orders take it. */
    static ObjectNode result(Result result) {
        return switch (result) {
            case Result.Played played -> {
                ObjectNode json = Json.object().put("type", "played");
                json.set("score", score(played.score()));
                ArrayNode games = json.putArray("games");
                played.games().forEach(game -> games.add(score(game)));
                yield json;
            }
            case Result.Awarded awarded ->
                Json.object()
                        .put("type", "awarded")
                        .put("winner", awarded.winner().name())
                        .put("reason", awarded.reason().name());
            case Result.DoubleForfeit nobody -> Json.object().put("type", "double_forfeit");
        };
    }

    static ObjectNode score(Score score) {
        return Json.object().put("a", score.a()).put("b", score.b());
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
