package dev.naadam.server.app.control;

import java.util.List;

/**
 * One side of a match.
 *
 * @param name shown to people
 * @param players names, in the order of their slots
 */
public record Team(String name, List<String> players) {

    public Team {
        players = List.copyOf(players);
    }
}
