package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.app.competition.EventJson;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.Entrant;
import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.competition.document.Schedule;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.standing.Ranked;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes tournaments and their teams as docs/openapi.yaml has them. */
final class TournamentViews {

    private TournamentViews() {}

    /** In a list, and as the answer to orders about it as a whole. */
    static ObjectNode status(Standing<Competition> standing) {
        Competition state = standing.state();
        return Json.object()
                .put("id", state.id().toString())
                .put("name", state.document().name())
                .put("state", word(state.phase()))
                .put("number", standing.number())
                .put("registration", word(state.registration()))
                .put("checkIn", word(state.checkIn()))
                .put("teams", state.teams().in().size())
                .put("maxTeams", state.document().entry().maxTeams())
                .put("champion", champion(state))
                .put("note", state.note());
    }

    static ObjectNode whole(Standing<Competition> standing) {
        ObjectNode json = status(standing);
        Competition state = standing.state();
        put(json.putArray("seeds"), state.seeds());
        put(json.putArray("disputed"), texts(state.disputed()));
        put(json.putArray("frozen"), texts(state.frozen()));
        json.set("document", EventJson.tree(state.document()));
        return json;
    }

    static ObjectNode teams(Competition state) {
        ObjectNode json = Json.object();
        ArrayNode teams = json.putArray("teams");
        state.teams().all().forEach(team -> teams.add(team(team)));
        return json;
    }

    static ObjectNode team(Entrant team) {
        ObjectNode json = Json.object()
                .put("id", team.id())
                .put("name", team.name())
                .put("rating", team.rating())
                .put("presence", word(team.presence()));
        ObjectNode roster = json.putObject("roster");
        put(roster.putArray("players"), team.roster().players());
        put(roster.putArray("substitutes"), team.roster().substitutes());
        put(roster.putArray("coaches"), team.roster().coaches());
        roster.put("captain", team.roster().captain());
        return json;
    }

    /** What happens when: the document's moments, and the matches with the moments they have of their own. */
    static ObjectNode schedule(Competition state) {
        Schedule schedule = state.document().schedule();
        ObjectNode json = Json.object()
                .put("registrationOpens", time(schedule.registrationOpens()))
                .put("registrationCloses", time(schedule.registrationCloses()))
                .put("checkInOpens", time(schedule.checkInOpens()))
                .put("checkInCloses", time(schedule.checkInCloses()))
                .put("starts", time(schedule.starts()))
                .put("restSeconds", schedule.restSeconds());
        ArrayNode rounds = json.putArray("rounds");
        schedule.rounds()
                .forEach(round -> rounds.addObject()
                        .put("stage", round.stage())
                        .put("round", round.round())
                        .put("notBefore", time(round.notBefore())));
        ArrayNode matches = json.putArray("matches");
        state.runs().forEach((match, run) -> {
            Moment own = run.notBefore();
            if (own != null) {
                matches.addObject().put("match", match.toString()).put("notBefore", time(own));
            }
        });
        return json;
    }

    /** Name of the team of this number in the bracket. */
    static String name(Tournament tournament, int team) {
        return tournament.document().teams().get(team).name();
    }

    static String id(Tournament tournament, int team) {
        return tournament.document().teams().get(team).id();
    }

    /** Null: somebody has to order it. */
    static @Nullable String time(Moment moment) {
        return moment.isByHand()
                ? null
                : Instant.ofEpochMilli(moment.atMillis()).toString();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String champion(Competition state) {
        Tournament tournament = state.tournament();
        if (tournament == null || !tournament.isOver()) {
            return null;
        }
        List<Ranked> ranking = tournament.ranking();
        return ranking.isEmpty() ? null : name(tournament, ranking.getFirst().team());
    }

    private static List<String> texts(Collection<MatchId> matches) {
        return matches.stream().map(MatchId::toString).toList();
    }

    private static void put(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
