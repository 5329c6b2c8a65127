package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.competition.Attempt;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.Phase;
import dev.naadam.server.core.competition.dispute.Dispute;
import dev.naadam.server.core.competition.dispute.Finding;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.match.MatchId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Tells an entry of a tournament's ledger as everybody may hear it. What is said is listed here, order by order, and nothing
 * else of an order is passed on: evidence, rosters' changes and reasons about persons are none of everybody's business.
 */
final class EventTexts {

    private final long number;
    private final String at;

    EventTexts(long number, long atMillis) {
        this.number = number;
        this.at = Instant.ofEpochMilli(atMillis).toString();
    }

    /** In the form of text/event-stream; two events of one number if the entry ended the tournament, or began it anew. */
    String of(CompetitionOrder order, Competition before, Competition after) {
        String first = event(order, after);
        return isOver(after) && !isOver(before) ? first + finished(after) : first;
    }

    private static boolean isOver(Competition state) {
        return state.phase() == Phase.OVER;
    }

    private String finished(Competition state) {
        ObjectNode json = json();
        Tournament tournament = state.tournament();
        ArrayNode ranking = json.putArray("ranking");
        if (tournament != null) {
            tournament
                    .ranking()
                    .forEach(ranked -> ranking.addObject()
                            .put("rank", ranked.rank())
                            .put("team", TournamentViews.id(tournament, ranked.team()))
                            .put("name", TournamentViews.name(tournament, ranked.team())));
        }
        return text("finished", json);
    }

    private String event(CompetitionOrder order, Competition after) {
        return switch (order) {
            case CompetitionOrder.Create create -> named("created", after);
            case CompetitionOrder.Edit edit -> named("edited", after);
            case CompetitionOrder.Publish publish -> named("published", after);
            case CompetitionOrder.OpenRegistration open -> text("registration-opened", json());
            case CompetitionOrder.CloseRegistration close -> text("registration-closed", json());
            case CompetitionOrder.Register register ->
                text("team-registered", json().put("team", register.team()).put("name", register.name()));
            case CompetitionOrder.ChangeRoster change -> team("roster-changed", change.team());
            case CompetitionOrder.Rate rate -> team("team-rated", rate.team());
            case CompetitionOrder.Seed seed -> text("seeded", json());
            case CompetitionOrder.Withdraw withdraw -> team("team-withdrawn", withdraw.team());
            case CompetitionOrder.Disqualify put -> team("team-disqualified", put.team());
            case CompetitionOrder.Reinstate reinstate -> team("team-reinstated", reinstate.team());
            case CompetitionOrder.OpenCheckIn open -> text("check-in-opened", json());
            case CompetitionOrder.CheckIn checkIn -> team("team-checked-in", checkIn.team());
            case CompetitionOrder.UndoCheckIn undo -> team("team-check-in-undone", undo.team());
            case CompetitionOrder.CloseCheckIn close -> text("check-in-closed", json());
            case CompetitionOrder.Start start -> text("started", json());
            case CompetitionOrder.Hold hold -> text("held", json());
            case CompetitionOrder.Pause pause -> text("paused", json().put("reason", pause.reason()));
            case CompetitionOrder.Resume resume -> text("resumed", json());
            case CompetitionOrder.Cancel cancel -> text("cancelled", json().put("reason", cancel.reason()));
            case CompetitionOrder.ScheduleMatch schedule ->
                text(
                        "match-scheduled",
                        match(schedule.match()).put("notBefore", TournamentViews.time(schedule.notBefore())));
            case CompetitionOrder.OpenLobbies open -> lobbies("lobbies-called", open.attempts(), after);
            case CompetitionOrder.LobbiesOpened opened -> lobbies("lobbies-opened", opened.attempts(), after);
            case CompetitionOrder.LobbyClosed closed ->
                text("lobby-closed", match(closed.attempt().match()));
            case CompetitionOrder.SeriesStarted started ->
                text("match-started", match(started.attempt().match()).put("region", started.region()));
            case CompetitionOrder.SeriesEnded ended ->
                decided("match-decided", ended.attempt().match(), after);
            case CompetitionOrder.Forfeit forfeit -> decided("match-forfeited", forfeit.match(), after);
            case CompetitionOrder.Correct correct -> decided("match-corrected", correct.match(), after);
            case CompetitionOrder.Replay replay -> text("match-replayed", match(replay.match()));
            case CompetitionOrder.OpenDispute open ->
                dispute("dispute-opened", after.disputes().size(), after);
            case CompetitionOrder.AddEvidence add -> dispute("dispute-evidence", add.dispute(), after);
            case CompetitionOrder.Rule rule -> ruled(rule, after);
            case CompetitionOrder.Appeal appeal -> dispute("dispute-appealed", appeal.dispute(), after);
        };
    }

    private String named(String name, Competition after) {
        return text(name, json().put("name", after.document().name()));
    }

    private String team(String name, String team) {
        return text(name, json().put("team", team));
    }

    private String lobbies(String name, List<Attempt> attempts, Competition after) {
        ObjectNode json = json();
        ArrayNode lobbies = json.putArray("lobbies");
        for (Attempt attempt : attempts) {
            lobbies.addObject()
                    .put("match", attempt.match().toString())
                    .put("lobby", attempt.lobby(after.id()).toString());
        }
        return text(name, json);
    }

    private String decided(String name, MatchId id, Competition after) {
        return text(name, EventMatchViews.one(after, id).put("at", at).put("match", id.toString()));
    }

    private String ruled(CompetitionOrder.Rule rule, Competition after) {
        String finding = switch (rule.finding()) {
            case Finding.Upheld upheld -> "upheld";
            case Finding.Corrected corrected -> "corrected";
            case Finding.Replayed replayed -> "replayed";
        };
        return text("dispute-ruled", disputed(rule.dispute(), after).put("finding", finding));
    }

    private String dispute(String name, int dispute, Competition after) {
        return text(name, disputed(dispute, after));
    }

    private ObjectNode disputed(int number, Competition after) {
        Dispute dispute = after.dispute(number);
        ObjectNode json = dispute == null ? json() : match(dispute.match());
        return json.put("dispute", number);
    }

    private ObjectNode match(MatchId id) {
        return json().put("match", id.toString());
    }

    private ObjectNode json() {
        return Json.object().put("at", at);
    }

    private String text(String name, ObjectNode json) {
        String body = new String(Json.bytes(json), StandardCharsets.UTF_8);
        return "id: " + number + "\nevent: " + name + "\ndata: " + body + "\n\n";
    }
}
