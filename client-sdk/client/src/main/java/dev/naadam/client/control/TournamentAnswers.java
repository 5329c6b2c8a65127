package dev.naadam.client.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Bodies of answers about tournaments. */
final class TournamentAnswers {

    private TournamentAnswers() {}

    static TournamentStatus status(JsonObject json) throws IOException {
        return new TournamentStatus(
                json.text("id"),
                json.text("name"),
                json.text("state"),
                json.number("number"),
                (int) json.number("teams"),
                json.has("champion") ? json.text("champion") : null);
    }

    static TournamentEvent event(long id, String name, JsonObject json) throws IOException {
        return new TournamentEvent(
                id,
                name,
                Answers.instant(json, "at"),
                json.has("match") ? json.text("match") : null,
                json.has("team") ? json.text("team") : null);
    }

    static List<TournamentMatch> matches(JsonObject json) throws IOException {
        List<TournamentMatch> matches = new ArrayList<>();
        for (JsonObject match : json.objects("matches")) {
            List<String> teams = new ArrayList<>();
            for (JsonObject side : match.objects("sides")) {
                if (side.has("team")) {
                    teams.add(side.text("team"));
                }
            }
            // a match that is called has the id of its lobby before there is one
            boolean isOpen = match.has("lobby") && !match.text("progress").equals("called");
            matches.add(new TournamentMatch(match.text("id"), isOpen ? match.text("lobby") : null, teams));
        }
        return matches;
    }
}
