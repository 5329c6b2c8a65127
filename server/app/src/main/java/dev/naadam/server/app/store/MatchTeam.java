package dev.naadam.server.app.store;

import dev.naadam.game.GameLimits;
import java.util.List;

/**
 * A team of a match; the slots of a match are its teams' players in order.
 *
 * @param name shown to people, unique in the match by nobody's promise
 * @param players ids of its players, at least one
 */
public record MatchTeam(String name, List<String> players) {

    public MatchTeam {
        Bounds.requireText("team name", name, StoreLimits.MAX_NAME_CHARS);
        players = List.copyOf(players);
        Bounds.requireRange("players of team " + name, players.size(), 1, GameLimits.MAX_PLAYERS);
        players.forEach(player -> Bounds.requireText("player id", player, StoreLimits.MAX_PLAYER_ID_CHARS));
    }
}
