package dev.naadam.server.core.session;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.server.core.equalise.DeliveryTerms;
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
 * @param terms what was promised of its players' lines, and whether they are equalised
 * @param durability what is promised of it should its server die
 */
public record MatchSpec(
        UUID id,
        Game game,
        GameSetup setup,
        List<String> players,
        long randomSeed,
        DeliveryTerms terms,
        Durability durability) {

    /** A match that was promised nothing. */
    public MatchSpec(UUID id, Game game, GameSetup setup, List<String> players, long randomSeed) {
        this(id, game, setup, players, randomSeed, DeliveryTerms.NONE, Durability.NONE);
    }

    public MatchSpec {
        players = List.copyOf(players);
        if (players.size() != setup.players()) {
            throw new IllegalArgumentException(
                    "players: " + players.size() + " (expected: " + setup.players() + ", the slots of the setup)");
        }
        if (!terms.fits(players.size())) {
            throw new IllegalArgumentException("terms: promises for "
                    + terms.promisedMicros().size() + " players (expected: " + players.size() + ", or none)");
        }
    }
}
