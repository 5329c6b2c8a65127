package dev.naadam.client.control;

import java.util.List;

/**
 * A team that comes into a tournament.
 *
 * @param id that no other team of the tournament has
 * @param name for spectators
 * @param players who begin, in the order of their slots
 * @param substitutes who may come in for one of them
 * @param coaches who may watch and talk to the team
 */
public record TeamEntry(String id, String name, List<String> players, List<String> substitutes, List<String> coaches) {

    public TeamEntry {
        players = List.copyOf(players);
        substitutes = List.copyOf(substitutes);
        coaches = List.copyOf(coaches);
    }

    /** Players and nobody else. */
    public TeamEntry(String id, String name, List<String> players) {
        this(id, name, players, List.of(), List.of());
    }
}
