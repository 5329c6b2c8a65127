package dev.naadam.server.app.control;

import java.util.List;

/**
 * A match that now waits for its players.
 *
 * @param match what was created
 * @param tickets one for each slot, in order
 */
public record CreatedMatch(MatchDescription match, List<SlotTicket> tickets) {

    public CreatedMatch {
        tickets = List.copyOf(tickets);
    }
}
