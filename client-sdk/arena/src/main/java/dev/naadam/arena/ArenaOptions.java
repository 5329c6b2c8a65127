package dev.naadam.arena;

import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What a setup may say about an arena match. */
final class ArenaOptions {

    static final String TIME_LIMIT = "time-limit-seconds";
    static final String MAP = "map";
    static final String SCORE_LIMIT = "score-limit";

    /** Two hours: the longest that a match may block a place on a server. */
    static final int MAX_TIME_LIMIT_SECONDS = 7200;

    static final int MAX_SCORE_LIMIT = 10_000;

    private ArenaOptions() {}

    static SetupCheck check(ArenaRules rules, GameSetup setup) {
        if (setup.players() > ArenaRules.MAX_PLAYERS) {
            return new SetupCheck.Unplayable("teams", "players: " + setup.players() + " (expected: 1 to 10)");
        }
        if (setup.teams() > 2 || (rules.needsTwoTeams() && setup.teams() < 2)) {
            return new SetupCheck.Unplayable(
                    "teams", "teams: " + setup.teams() + " (expected: " + (rules.needsTwoTeams() ? "2)" : "1 or 2)"));
        }
        for (int team = 0; rules.needsTwoTeams() && team < 2; team++) {
            int players = Collections.frequency(setup.teamOfSlot(), team);
            if (players > ArenaRules.MAX_TEAM_PLAYERS) {
                return new SetupCheck.Unplayable(
                        "teams", "team " + team + ": " + players + " players (expected: 1 to 5)");
            }
        }
        return checkOptions(rules, setup);
    }

    static int timeLimitSeconds(ArenaRules rules, GameSetup setup) {
        String value = setup.options().get(TIME_LIMIT);
        return value == null ? rules.timeLimitSeconds() : number(value);
    }

    static int scoreLimit(ArenaRules rules, GameSetup setup) {
        String value = setup.options().get(SCORE_LIMIT);
        return value == null ? rules.scoreLimit() : number(value);
    }

    static ArenaMap map(ArenaRules rules, GameSetup setup) {
        return rules.hasWalls()
                ? ArenaMaps.map(
                        setup.options().getOrDefault(MAP, ArenaMaps.ids().get(0)))
                : new ArenaMap(rules.mapMetres(), List.of());
    }

    private static SetupCheck checkOptions(ArenaRules rules, GameSetup setup) {
        for (Map.Entry<String, String> option : setup.options().entrySet()) {
            if (rules.hasWalls() && option.getKey().equals(MAP)) {
                if (!ArenaMaps.ids().contains(option.getValue())) {
                    return new SetupCheck.Unplayable(
                            MAP, MAP + ": " + option.getValue() + " (expected: one of " + ArenaMaps.ids() + ")");
                }
                continue;
            }
            int max = max(rules, option.getKey());
            if (max < 0) {
                return new SetupCheck.Unplayable(option.getKey(), option.getKey() + ": unknown option");
            }
            int value = number(option.getValue());
            if (value < 1 || value > max) {
                return new SetupCheck.Unplayable(
                        option.getKey(),
                        option.getKey() + ": " + option.getValue() + " (expected: a whole number, 1 to " + max + ")");
            }
        }
        return new SetupCheck.Playable();
    }

    private static int max(ArenaRules rules, String option) {
        return switch (option) {
            case TIME_LIMIT -> MAX_TIME_LIMIT_SECONDS;
            case SCORE_LIMIT -> rules.scoreLimit() > 0 ? MAX_SCORE_LIMIT : -1;
            default -> -1;
        };
    }

    /** The number, or -1: five plain digits at most, so that there is one way to write each. */
    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : -1;
    }
}
