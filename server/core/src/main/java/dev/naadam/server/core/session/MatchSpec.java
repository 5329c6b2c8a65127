package dev.naadam.server.core.session;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import java.util.List;
import java.util.UUID;

/**
 * What a match is, before anybody plays it.
 *
 * @param id its id
 * @param game the rules
 * @param setup accepted by the game
 * @param players name of the player of each slot, as many as the setup has slots
 * @param randomSeed the only source of chance in it
 */
public record MatchSpec(UUID id, Game game, GameSetup setup, List<String> players, long randomSeed) {

    public MatchSpec {
        players = List.copyOf(players);
        if (players.size() != setup.players()) {
            throw new IllegalArgumentException(
                    "players: " + players.size() + " (expected: " + setup.players() + ", the slots of the setup)");
        }
    }
}
