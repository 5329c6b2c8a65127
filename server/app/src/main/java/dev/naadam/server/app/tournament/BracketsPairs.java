package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of each match of a stage.
 *
 * <p>In a bracket both have the same place. In a round robin rounds may be in another order, and sides turned: there a match
 * is the next one between two teams.
 */
final class BracketsPairs {

    private final boolean isByPlace;
    private final List<Integer> participants;
    private final TreeMap<MatchId, JsonNode> left;

    /**
     * Nothing found yet.
     *
     * @param participants ids by the number of the team
     */
    BracketsPairs(Stage stage, Map<MatchId, JsonNode> matches, List<Integer> participants) {
        this.isByPlace = !(stage.spec().format() instanceof Format.RoundRobin);
        this.participants = participants;
        this.left = new TreeMap<>(matches);
        left.values().removeIf(row -> !BracketsResults.wasPlayed(row) && !BracketsResults.isRunning(row));
    }

    /**
     * A row.
     *
     * @param isTurned whether its sides are the other way round
     */
    record Found(JsonNode row, boolean isTurned) {}

    /** The row of a match whose teams are known; null if it was neither played nor begun. */
    @Nullable Found find(Match match) throws UnreadableException {
        if (!isByPlace) {
            return next(match);
        }
        JsonNode row = left.remove(match.id());
        if (row != null
                && !(has(row, 0, match.a().team()) && has(row, 1, match.b().team()))) {
            throw new UnreadableException("match " + match.id() + ": other opponents than by the rules of the format");
        }
        return row == null ? null : new Found(row, false);
    }

    private @Nullable Found next(Match match) {
        for (Map.Entry<MatchId, JsonNode> entry : left.entrySet()) {
            JsonNode row = entry.getValue();
            boolean isStraight =
                    has(row, 0, match.a().team()) && has(row, 1, match.b().team());
            boolean isTurned =
                    has(row, 1, match.a().team()) && has(row, 0, match.b().team());
            if (isStraight || isTurned) {
                left.remove(entry.getKey());
                return new Found(row, isTurned);
            }
        }
        return null;
    }

    private boolean has(JsonNode row, int side, int team) {
        return BracketsTables.opponent(row, side).path("id").asInt(-1) == participants.get(team);
    }

    /** Results that our rules have no match for. */
    void refuseWhatIsLeft() throws UnreadableException {
        if (!left.isEmpty()) {
            throw new UnreadableException(
                    "match " + left.firstKey() + ": other opponents than by the rules of the format");
        }
    }
}
