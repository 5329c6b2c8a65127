package dev.naadam.server.core.tournament.document;

import java.util.List;

/**
 * What an organizer wants to be played. {@link DocumentCheck} says whether it can be.
 *
 * @param name of the event
 * @param teams best seed first
 * @param stages in the order in which they are played
 */
public record TournamentDocument(String name, List<Team> teams, List<StageSpec> stages) {

    public TournamentDocument {
        teams = List.copyOf(teams);
        stages = List.copyOf(stages);
    }
}
