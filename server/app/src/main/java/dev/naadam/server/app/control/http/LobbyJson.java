package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.RequestHeaders;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyResult;
import dev.naadam.server.core.lobby.Pause;
import dev.naadam.server.core.lobby.Phase;
import dev.naadam.server.core.lobby.TeamSeats;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MapReport;
import dev.naadam.server.core.lobby.series.MatchTry;
import dev.naadam.server.core.lobby.series.SeriesMap;
import dev.naadam.server.core.lobby.series.VetoBoard;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.region.RegionId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes how a lobby stands, as docs/openapi.yaml has it. */
final class LobbyJson {

    private LobbyJson() {}

    /** With the code that invites others. */
    static ObjectNode ofOrganizer(Standing<Lobby> standing) {
        return ofPlayer(standing).put("joinCode", standing.state().setup().joinCode());
    }

    static ObjectNode ofPlayer(Standing<Lobby> standing) {
        Lobby lobby = standing.state();
        ObjectNode json = Json.object()
                .put("id", lobby.id().toString())
                .put("version", standing.number())
                .put("phase", word(lobby.phase()));
        origin(json, lobby.setup().origin());
        json.put("game", lobby.setup().game().game())
                .put("bestOf", lobby.setup().series().bestOf());
        ArrayNode teams = json.putArray("teams");
        for (Corner corner : Corner.values()) {
            team(teams.addObject(), lobby, corner);
        }
        lobby.people().observers().forEach(json.putArray("observers")::add);
        veto(json, lobby);
        place(json, lobby);
        ArrayNode maps = json.putArray("maps");
        lobby.series().maps().forEach(map -> map(maps.addObject(), map));
        json.put("waitsUntil", instant(waitsUntilMillis(lobby)));
        pause(json, lobby.pause());
        result(json, lobby.result());
        return json;
    }

    /** Changes with every order. */
    static String tag(Standing<Lobby> standing) {
        return "\"" + standing.number() + "\"";
    }

    /** The version that If-Match names; null: any. {@link ProblemException} for what is none of ours. */
    static @Nullable Long expected(RequestHeaders headers) {
        List<String> tags = headers.getAll(HttpHeaderNames.IF_MATCH);
        if (tags.isEmpty() || tags.equals(List.of("*"))) {
            return null;
        }
        if (tags.size() > 1 || !tags.getFirst().matches("\"[0-9]{1,18}\"")) {
            throw QueryFields.refused("If-Match", "not the ETag of a lobby");
        }
        String tag = tags.getFirst();
        return Long.valueOf(tag.substring(1, tag.length() - 1));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void origin(ObjectNode json, @Nullable Origin origin) {
        if (origin == null) {
            json.putNull("origin");
        } else {
            json.putObject("origin")
                    .put("tournament", origin.tournament().toString())
                    .put("match", origin.match())
                    .put("attempt", origin.attempt());
        }
    }

    private static void team(ObjectNode json, Lobby lobby, Corner corner) {
        LobbyTeam setup = lobby.setup().team(corner);
        TeamSeats seats = lobby.people().team(corner);
        json.put("name", setup.name()).put("size", setup.size());
        ArrayNode players = json.putArray("players");
        seats.lineup()
                .forEach(name -> players.addObject()
                        .put("player", name)
                        .put("present", lobby.people().isPresent(name))
                        .put("ready", lobby.people().ready().contains(name)));
        seats.bench().forEach(json.putArray("substitutes")::add);
        json.put("coach", seats.coach()).put("captain", lobby.people().captain(corner));
    }

    private static void veto(ObjectNode json, Lobby lobby) {
        ArrayNode steps = json.putArray("veto");
        lobby.veto()
                .forEach(step -> steps.addObject()
                        .put("team", word(step.by()))
                        .put("action", word(step.action()))
                        .put("choice", step.choice()));
        if (lobby.phase() != Phase.VETO) {
            json.putNull("turn");
            return;
        }
        VetoBoard board = VetoBoard.of(lobby.setup().veto(), lobby.veto());
        ObjectNode turn = json.putObject("turn")
                .put("step", board.number())
                .put("team", word(board.turn()))
                .put("action", word(board.action()));
        board.choices().forEach(turn.putArray("choices")::add);
    }

    private static void place(ObjectNode json, Lobby lobby) {
        RegionId region = lobby.place().region();
        json.put("region", region == null ? null : region.value());
        ArrayNode avoided = json.putArray("avoidedRegions");
        lobby.place().avoided().forEach(each -> avoided.add(each.value()));
        json.put("delay", lobby.place().delay().isEmpty() ? null : lobby.place().delay());
    }

    private static void map(ObjectNode json, SeriesMap map) {
        json.put("map", map.plan().map()).put("sideOfA", map.plan().sideOfA());
        MatchTry last = map.lastTry();
        json.put("match", last == null ? null : last.match().toString());
        json.put("state", last == null ? "planned" : word(last.fate()));
        MapReport report = last == null ? null : last.report();
        if (report == null) {
            json.putNull("outcome");
            return;
        }
        Corner winner = report.outcome().winner();
        Grade grade = report.grade();
        json.putObject("outcome")
                .put("winner", winner == null ? null : word(winner))
                .put("pointsA", report.outcome().pointsA())
                .put("pointsB", report.outcome().pointsB())
                .put("reason", report.outcome().reason())
                .put("hash", HexFormat.of().toHexDigits(report.hash()))
                .put("grade", grade == null ? null : grade.name());
    }

    private static long waitsUntilMillis(Lobby lobby) {
        return lobby.phase() == Phase.GATHERING
                ? lobby.clocks().joinMillis()
                : lobby.clocks().phaseMillis();
    }

    private static void pause(ObjectNode json, @Nullable Pause pause) {
        if (pause == null) {
            json.putNull("pause");
            return;
        }
        Corner corner = pause.corner();
        json.putObject("pause")
                .put("kind", word(pause.kind()))
                .put("team", corner == null ? null : word(corner))
                .put("state", word(pause.step()))
                .put("running", pause.isRunning())
                .put("until", instant(pause.untilMillis()));
    }

    private static void result(ObjectNode json, @Nullable LobbyResult result) {
        if (result == null) {
            json.putNull("result");
            return;
        }
        Corner winner = result.winner();
        json.putObject("result")
                .put("how", word(result.how()))
                .put("winner", winner == null ? null : word(winner))
                .put("mapsA", result.mapsA())
                .put("mapsB", result.mapsB());
    }

    private static @Nullable String instant(long millis) {
        return millis == Rules.NEVER ? null : Instant.ofEpochMilli(millis).toString();
    }
}
