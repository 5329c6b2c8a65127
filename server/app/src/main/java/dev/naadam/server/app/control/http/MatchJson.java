package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.game.Outcome;
import dev.naadam.server.app.control.CreatedMatch;
import dev.naadam.server.app.control.EndReason;
import dev.naadam.server.app.control.MatchDescription;
import dev.naadam.server.app.control.MatchPage;
import dev.naadam.server.app.control.MatchView;
import dev.naadam.server.app.control.Referee.Bans;
import dev.naadam.server.app.control.Referee.Verdict;
import dev.naadam.server.app.control.SlotTicket;
import dev.naadam.server.app.loop.MatchProgress;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Writes the answers of docs/openapi.yaml. */
final class MatchJson {

    private MatchJson() {}

    static ObjectNode created(CreatedMatch created) {
        ObjectNode json = head(created.match(), MatchProgress.State.WAITING);
        ArrayNode tickets = json.putArray("tickets");
        created.tickets().forEach(ticket -> tickets.add(ticket(ticket)));
        return json;
    }

    static ObjectNode ticket(SlotTicket ticket) {
        return Json.object()
                .put("player", ticket.player())
                .put("slot", ticket.slot())
                .put("team", ticket.team())
                .put("ticket", ticket.ticket().encode());
    }

    static ObjectNode page(MatchPage page) {
        ObjectNode json = Json.object();
        ArrayNode matches = json.putArray("matches");
        page.matches().forEach(match -> matches.add(head(match.match(), match.state())));
        return json.put("nextCursor", page.nextCursor());
    }

    static ObjectNode verdict(Verdict verdict) {
        return Json.object().put("player", verdict.player()).put("slot", verdict.slot());
    }

    static ObjectNode bans(Bans bans) {
        ObjectNode json = Json.object();
        ArrayNode banned = json.putArray("bans");
        List<String> players = bans.match().players();
        for (int slot = 0; slot < players.size(); slot++) {
            if ((bans.bannedMask() >>> slot & 1) != 0) {
                banned.add(verdict(new Verdict(players.get(slot), slot)));
            }
        }
        return json;
    }

    static ObjectNode view(MatchView view) {
        ObjectNode json = head(view.match(), view.state()).put("tick", view.tick());
        ArrayNode connected = json.putArray("connected");
        List<String> players = view.match().players();
        for (int slot = 0; slot < players.size(); slot++) {
            if ((view.connectedMask() >>> slot & 1) != 0) {
                connected.add(players.get(slot));
            }
        }
        Outcome outcome = view.outcome();
        if (outcome == null) {
            json.putNull("outcome");
        } else {
            json.set("outcome", outcome(view.match(), outcome, view.hash()));
        }
        DeliveredJson.put(json, view.match(), view.delivered());
        EndReason why = view.endReason();
        return json.put("endReason", why == null ? null : why.word());
    }

    static ObjectNode head(MatchDescription match, MatchProgress.State state) {
        ObjectNode json = Json.object()
                .put("id", match.id().toString())
                .put("state", state.name().toLowerCase(Locale.ROOT))
                .put("game", match.game())
                .put("tickRateHz", match.setup().tickRateHz())
                .put("region", match.region())
                .put("equalise", match.terms().isEqualised())
                .put("durability", match.durability().name().toLowerCase(Locale.ROOT))
                .put("createdAt", Instant.ofEpochMilli(match.createdMillis()).toString());
        ArrayNode teams = json.putArray("teams");
        match.teams().forEach(team -> {
            ArrayNode players = teams.addObject().put("name", team.name()).putArray("players");
            team.players().forEach(players::add);
        });
        return json;
    }

    static ObjectNode outcome(MatchDescription match, Outcome outcome, long hash) {
        ObjectNode json = Json.object();
        if (outcome.winningTeam() == Outcome.DRAW) {
            json.putNull("winningTeam");
        } else {
            json.put("winningTeam", outcome.winningTeam());
        }
        json.put("reason", outcome.reason());
        ArrayNode teams = json.putArray("teams");
        for (int team = 0; team < outcome.teamScores().size(); team++) {
            teams.addObject()
                    .put("name", match.teams().get(team).name())
                    .put("score", outcome.teamScores().get(team));
        }
        ArrayNode players = json.putArray("players");
        List<String> names = match.players();
        for (int slot = 0; slot < outcome.players().size(); slot++) {
            ObjectNode player = players.addObject()
                    .put("player", names.get(slot))
                    .put("team", match.setup().teamOfSlot().get(slot));
            ObjectNode statistics = player.putObject("statistics");
            outcome.players().get(slot).forEach(statistics::put);
        }
        ArrayNode history = json.putArray("history");
        outcome.history().forEach(history::add);
        return json.put("hash", HexFormat.of().toHexDigits(hash));
    }
}
