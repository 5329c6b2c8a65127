package dev.naadam.server.core.lobby.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the pattern of a veto: every step must be possible whatever was chosen before, and behind the last one it must be
 * certain what is played and where. What is possible depends on numbers alone, so one run through the pattern is enough.
 */
public final class PatternCheck {

    private PatternCheck() {}

    /**
     * What is wrong with a pattern.
     *
     * @param step from 0; as many as there are steps: the pattern as a whole
     * @param reason one line
     */
    public record Fault(int step, String reason) {}

    /** The first fault of these terms; null: none. */
    public static @Nullable Fault of(VetoTerms terms) {
        List<VetoChoice> taken = new ArrayList<>();
        VetoBoard board = VetoBoard.of(terms, taken);
        while (!board.isOver()) {
            String reason = impossible(terms, board);
            if (reason != null) {
                return new Fault(taken.size(), reason);
            }
            taken.add(
                    new VetoChoice(board.turn(), board.action(), board.choices().getFirst(), false));
            board = VetoBoard.of(terms, taken);
        }
        String reason = unfinished(terms, board);
        return reason == null ? null : new Fault(taken.size(), reason);
    }

    private static @Nullable String impossible(VetoTerms terms, VetoBoard board) {
        boolean isPossible = switch (board.action()) {
            case CHOOSE_PART -> board.number() == 1;
            case BAN_MAP -> board.openMaps() + board.picks() > terms.bestOf();
            case PICK_MAP -> board.openMaps() > 0 && board.picks() < terms.bestOf();
            case CHOOSE_SIDE ->
                !terms.sides().isEmpty()
                        && board.chosenSides() < board.certainMaps().size();
            case BAN_REGION, PICK_REGION -> board.possibleRegions() > 1;
        };
        if (isPossible) {
            return null;
        }
        return switch (board.action()) {
            case CHOOSE_PART -> "the part is chosen late (expected: in the first step or not at all)";
            case BAN_MAP -> "too few maps would be left (expected: at least " + terms.bestOf() + ")";
            case PICK_MAP -> "no map to pick is left (expected: at most " + terms.bestOf() + " picks from the pool)";
            case CHOOSE_SIDE -> "no sides to choose (expected: a game with sides, and a map that is certain)";
            case BAN_REGION, PICK_REGION -> "no region to choose (expected: a policy of veto, and two regions left)";
        };
    }

    private static @Nullable String unfinished(VetoTerms terms, VetoBoard board) {
        int possible = board.openMaps() + board.picks();
        boolean isFixed = possible == terms.pool().size() && board.picks() == 0;
        if (!isFixed && board.picks() < terms.bestOf() && possible > terms.bestOf()) {
            return possible + " maps are left (expected: " + terms.bestOf() + ", or as many picks)";
        }
        if (board.possibleRegions() > 1) {
            return board.possibleRegions() + " regions are left (expected: 1)";
        }
        return null;
    }
}
