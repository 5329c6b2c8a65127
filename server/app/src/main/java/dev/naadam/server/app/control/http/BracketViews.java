package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.MatchRun;
import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.Standings;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.match.Ruling;
import dev.naadam.server.core.tournament.match.Side;
import dev.naadam.server.core.tournament.match.Slot;
import dev.naadam.server.core.tournament.standing.Row;
import org.jspecify.annotations.Nullable;

/** Writes what can be drawn of a tournament: brackets as trees, groups and Swiss stages as tables, who stands where. */
final class BracketViews {

    private final Competition state;
    private final Tournament tournament;

    private BracketViews(Competition state, Tournament tournament) {
        this.state = state;
        this.tournament = tournament;
    }

    /** Stages with their trees and pairings. */
    static ObjectNode drawing(Competition state) {
        ObjectNode json = Json.object();
        ArrayNode stages = json.putArray("stages");
        Tournament tournament = state.tournament();
        if (tournament != null) {
            BracketViews views = new BracketViews(state, tournament);
            tournament.stages().forEach(stage -> stages.add(views.stage(stage)));
        }
        return json;
    }

    /** Tables of each stage, and the ranking of all whose way has ended. */
    static ObjectNode standings(Competition state) {
        ObjectNode json = Json.object();
        ArrayNode stages = json.putArray("stages");
        ArrayNode ranking = json.putArray("ranking");
        Tournament tournament = state.tournament();
        if (tournament == null) {
            return json;
        }
        BracketViews views = new BracketViews(state, tournament);
        tournament.stages().forEach(stage -> stages.add(views.tables(stage)));
        tournament
                .ranking()
                .forEach(ranked -> ranking.addObject()
                        .put("rank", ranked.rank())
                        .put("team", TournamentViews.id(tournament, ranked.team()))
                        .put("name", TournamentViews.name(tournament, ranked.team())));
        return json;
    }

    private ObjectNode stage(Stage stage) {
        ObjectNode json = Json.object()
                .put("number", stage.number())
                .put("name", stage.spec().name())
                .put("isOver", stage.isOver());
        boolean isTree = switch (stage.spec().format()) {
            case Format.SingleElimination single -> true;
            case Format.DoubleElimination twice -> true;
            case Format.Gsl gsl -> true;
            case Format.RoundRobin robin -> false;
            case Format.MajorSwiss major -> false;
            case Format.FixedSwiss swiss -> false;
        };
        ArrayNode brackets = json.putArray("brackets");
        ArrayNode pairings = json.putArray("pairings");
        ArrayNode tree = pairings;
        int group = 0;
        for (Match match : stage.matches()) {
            if (isTree && match.id().group() != group) {
                group = match.id().group();
                tree = bracket(brackets, group);
            }
            tree.add(match(match));
        }
        ArrayNode notes = json.putArray("notes");
        stage.notes()
                .forEach(note -> notes.addObject()
                        .put("round", note.round())
                        .put("pool", note.pool())
                        .put("kind", TournamentViews.word(note.kind()))
                        .put("rematches", note.rematches()));
        return json;
    }

    /** The matches of a group, which come in the order of rounds and not of groups. */
    private static ArrayNode bracket(ArrayNode brackets, int group) {
        for (int i = 0; i < brackets.size(); i++) {
            if (brackets.get(i).path("group").asInt() == group) {
                return (ArrayNode) brackets.get(i).path("matches");
            }
        }
        return brackets.addObject().put("group", group).putArray("matches");
    }

    private ObjectNode match(Match match) {
        MatchRun run = state.run(match.id());
        ObjectNode json = Json.object()
                .put("id", match.id().toString())
                .put("round", match.id().round())
                .put("number", match.id().number())
                .put("state", TournamentViews.word(match.state()));
        ArrayNode sides = json.putArray("sides");
        sides.add(side(match, Side.A, match.fixture().a()));
        sides.add(side(match, Side.B, match.fixture().b()));
        json.put("region", run.region().isEmpty() ? null : run.region());
        return json.put("grade", run.grade().isEmpty() ? null : run.grade());
    }

    private ObjectNode side(Match match, Side side, Slot slot) {
        Occupant on = match.on(side);
        Ruling ruling = match.ruling();
        boolean isCounted = ruling != null && match.isContest();
        ObjectNode json = Json.object()
                .put("team", on.isTeam() ? TournamentViews.id(tournament, on.team()) : null)
                .put("name", on.isTeam() ? TournamentViews.name(tournament, on.team()) : null)
                .put("isNobody", on == Occupant.Absent.NOBODY);
        if (isCounted) {
            json.put("games", side == Side.A ? match.score().a() : match.score().b());
        } else {
            json.putNull("games");
        }
        json.put("isWinner", ruling != null && isCounted && ruling.outcome() == Outcome.winOf(side));
        return json.put("winnerOf", winnerOf(slot));
    }

    private static @Nullable String winnerOf(Slot slot) {
        return slot instanceof Slot.WinnerOf winner ? winner.match().toString() : null;
    }

    private ObjectNode tables(Stage stage) {
        ObjectNode json = Json.object()
                .put("number", stage.number())
                .put("name", stage.spec().name());
        ArrayNode columns = json.putArray("columns");
        Standings.tieBreaks(stage).forEach(tieBreak -> columns.add(TournamentViews.word(tieBreak)));
        ArrayNode groups = json.putArray("groups");
        for (int group = 1; group <= stage.groups().size(); group++) {
            ArrayNode rows = groups.addObject().put("group", group).putArray("rows");
            Standings.group(stage, group).forEach(row -> rows.add(row(row)));
        }
        return json;
    }

    private ObjectNode row(Row row) {
        ObjectNode json = Json.object()
                .put("rank", row.rank())
                .put("team", TournamentViews.id(tournament, row.team()))
                .put("name", TournamentViews.name(tournament, row.team()))
                .put("record", row.tally().toString())
                .put("points", row.tally().points());
        ArrayNode values = json.putArray("values");
        row.values().forEach(value -> values.add(value.toString()));
        return json;
    }
}
