package dev.naadam.server.core.lobby.series;

import java.util.ArrayList;
import java.util.List;

/**
 * Patterns for organizers who name none.
 *
 * <p>Seven maps, best of 1 and of 3: the Counter-Strike Major Supplemental Rulebook, "Map Pick-Ban"
 * (ValveSoftware/counter-strike_rules_and_regs). The higher seed, which is team A of a setup, first chooses to be A or B; the
 * last side is chosen by whoever did not take the last map step. All others, with the same first step and the same last side:
 * bans in turn until as many maps are left as may be played, then picks in turn, which is what match plugins do when they
 * are told nothing (Get5, "Map Selection") and what events play as best of 5 on seven maps. The Majors' book has no best of 5.
 */
public final class VetoPatterns {

    private static final int MAJOR_POOL = 7;

    private VetoPatterns() {}

    /**
     * The pattern for so many maps.
     *
     * @param bestOf 1, 3, 5 or 7
     * @param pool maps to choose from: none, or at least {@code bestOf}
     * @param hasSides whether the game has sides to choose
     * @param regions regions to choose from; 0 or 1: nothing to choose
     */
    public static List<VetoStep> standard(int bestOf, int pool, boolean hasSides, int regions) {
        List<VetoStep> steps = new ArrayList<>();
        Corner part = Corner.B;
        for (int left = regions; left > 1; left--) {
            steps.add(new VetoStep(part, VetoAction.BAN_REGION));
            part = part.other();
        }
        if (pool > 0) {
            steps.addAll(maps(bestOf, pool));
        }
        if (!hasSides) {
            steps.removeIf(step -> step.action() == VetoAction.CHOOSE_SIDE);
        }
        if (!steps.isEmpty()) {
            steps.addFirst(new VetoStep(Corner.A, VetoAction.CHOOSE_PART));
        }
        return steps;
    }

    private static List<VetoStep> maps(int bestOf, int pool) {
        if (pool == MAJOR_POOL && bestOf == 1) {
            return steps("A ban, A ban, B ban, B ban, B ban, A ban, B side");
        }
        if (pool == MAJOR_POOL && bestOf == 3) {
            return steps("A ban, B ban, A pick, B side, B pick, A side, B ban, A ban, B side");
        }
        return inTurn(bestOf, pool);
    }

    private static List<VetoStep> inTurn(int bestOf, int pool) {
        List<VetoStep> steps = new ArrayList<>();
        Corner part = Corner.A;
        for (int left = pool; left > bestOf; left--) {
            steps.add(new VetoStep(part, VetoAction.BAN_MAP));
            part = part.other();
        }
        for (int pick = 1; pick < bestOf; pick++) {
            steps.add(new VetoStep(part, VetoAction.PICK_MAP));
            steps.add(new VetoStep(part.other(), VetoAction.CHOOSE_SIDE));
            part = part.other();
        }
        // it would be this part's turn, so the other one took the last map step
        steps.add(new VetoStep(pool == 1 ? Corner.B : part, VetoAction.CHOOSE_SIDE));
        return steps;
    }

    private static List<VetoStep> steps(String pattern) {
        List<VetoStep> steps = new ArrayList<>();
        for (String step : List.of(pattern.split(", ", -1))) {
            VetoAction action = switch (step.substring(2)) {
                case "ban" -> VetoAction.BAN_MAP;
                case "pick" -> VetoAction.PICK_MAP;
                default -> VetoAction.CHOOSE_SIDE;
            };
            steps.add(new VetoStep(Corner.valueOf(step.substring(0, 1)), action));
        }
        return steps;
    }
}
