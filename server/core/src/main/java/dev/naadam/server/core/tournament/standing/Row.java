package dev.naadam.server.core.tournament.standing;

import java.util.List;

/**
 * A line of a table.
 *
 * @param rank from 1; shared by teams that nothing parts, the next rank is left out
 * @param team its number
 * @param tally what it has done
 * @param values of the tie-breaks in their order; a tie-break that was not needed has its value all the same
 */
public record Row(int rank, int team, Tally tally, List<Value> values) {

    public Row {
        values = List.copyOf(values);
    }
}
