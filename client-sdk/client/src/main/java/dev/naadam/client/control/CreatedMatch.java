package dev.naadam.client.control;

import java.util.List;

/**
 * A match that waits for its players.
 *
 * @param id of the match
 * @param state of the match, {@code waiting}
 * @param region where it is played
 * @param tickets one for each player, in the order of slots
 */
public record CreatedMatch(String id, String state, String region, List<PlayerTicket> tickets) {

    public CreatedMatch {
        tickets = List.copyOf(tickets);
    }
}
