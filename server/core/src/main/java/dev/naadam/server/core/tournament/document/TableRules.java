package dev.naadam.server.core.tournament.document;

import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.List;

/**
 * How a table is made.
 *
 * @param points for a win, a draw and a loss
 * @param areDrawsAllowed whether a match may end level
 * @param tieBreaks the first decides; usually {@link TieBreak#POINTS}
 */
public record TableRules(Points points, boolean areDrawsAllowed, List<TieBreak> tieBreaks) {

    public TableRules {
        tieBreaks = List.copyOf(tieBreaks);
    }
}
