package dev.naadam.server.app.control;

import dev.naadam.game.GameSetup;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.session.Durability;
import java.util.List;
import java.util.UUID;

/**
 * A match as it was created; never changes.
 *
 * @param id its id
 * @param organizer whose it is
 * @param game name of the game
 * @param setup what the game accepted
 * @param teams who plays; slots are numbered in the order of the teams' players
 * @param randomSeed the only source of chance
 * @param region where it runs
 * @param node which node hosts it
 * @param createdMillis wall clock, ms since 1970
 * @param terms what was promised of its players' lines, and what is done about them
 * @param durability what happens to it if its server dies
 */
public record MatchDescription(
        UUID id,
        String organizer,
        String game,
        GameSetup setup,
        List<Team> teams,
        long randomSeed,
        String region,
        String node,
        long createdMillis,
        DeliveryTerms terms,
        Durability durability) {

    public MatchDescription {
        teams = List.copyOf(teams);
    }

    /** The player of each slot. */
    public List<String> players() {
        return teams.stream().flatMap(team -> team.players().stream()).toList();
    }
}
