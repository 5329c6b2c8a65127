package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.tournament.document.Limits;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code simulate} reads: a tournament with its teams and perhaps a field {@code ratings}, or the document of an event, whose
 * teams have yet to come and are made up.
 *
 * @param document what is played
 * @param ratings strength of each team on the Elo scale, 1500 where none is given
 */
record SimulationFile(TournamentDocument document, List<Integer> ratings) {

    private static final int USUAL_RATING = 1500;

    SimulationFile {
        ratings = List.copyOf(ratings);
    }

    /**
     * Reads it.
     *
     * @param teams so many are made up for a document without any; 0: as many as an event lets in
     */
    static SimulationFile read(String text, int teams) throws UnreadableException {
        if (!(TournamentJson.tree(text) instanceof ObjectNode root)) {
            throw new UnreadableException("expected an object with name, teams and stages");
        }
        if (!root.has("teams")) {
            makeUp(root, teams > 0 ? teams : root.path("entry").path("maxTeams").asInt());
        } else if (teams > 0) {
            throw new UnreadableException("the document has teams of its own (expected: no --teams)");
        }
        JsonNode given = root.remove("ratings");
        TournamentDocument document = TournamentJson.document(root);
        List<Integer> ratings = new ArrayList<>();
        for (Team team : document.teams()) {
            JsonNode rating = given == null ? null : given.get(team.id());
            ratings.add(rating == null ? USUAL_RATING : rating.asInt(USUAL_RATING));
        }
        return new SimulationFile(document, ratings);
    }

    private static void makeUp(ObjectNode root, int teams) throws UnreadableException {
        if (teams < 1) {
            throw new UnreadableException(
                    "teams: is missing, and so is entry.maxTeams (expected: either, or --teams N)");
        }
        if (teams > Limits.MAX_TEAMS) {
            throw new UnreadableException("teams: " + teams + " (expected: at most " + Limits.MAX_TEAMS + ")");
        }
        // how an event is entered and played decides nothing about its brackets
        root.retain("name", "stages", "ratings");
        ArrayNode made = root.putArray("teams");
        for (int number = 1; number <= teams; number++) {
            made.addObject().put("id", "t" + number).put("name", "Team " + number);
        }
    }
}
