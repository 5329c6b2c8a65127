package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code simulate} reads: a document that may have a field {@code ratings} beside its own.
 *
 * @param document what is played
 * @param ratings strength of each team on the Elo scale, 1500 where none is given
 */
record SimulationFile(TournamentDocument document, List<Integer> ratings) {

    private static final int USUAL_RATING = 1500;

    SimulationFile {
        ratings = List.copyOf(ratings);
    }

    static SimulationFile read(String text) throws UnreadableException {
        if (!(TournamentJson.tree(text) instanceof ObjectNode root)) {
            throw new UnreadableException("expected an object with name, teams and stages");
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
}
