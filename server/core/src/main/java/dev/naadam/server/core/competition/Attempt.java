package dev.naadam.server.core.competition;

import dev.naadam.server.core.tournament.match.MatchId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A time that a match is played. It has one lobby, whose id follows from it, so that a lobby opened twice is one.
 *
 * @param match what is played
 * @param number from 1; one more each time the match is played again
 */
public record Attempt(MatchId match, int number) {

    /** The lobby of this attempt in a tournament. */
    public UUID lobby(UUID tournament) {
        String name = "lobby|" + tournament + "|" + match + "|" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return match + " attempt " + number;
    }
}
