package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.ArenaMaps;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a setup says about a match.
 *
 * @param map played on
 * @param bestOfRounds 1 to 30
 * @param overtimes at most so many, 0 to 10
 * @param roundSeconds length of a round until the banner stands, 10 to 300
 * @param firstAttackers the team that attacks first
 */
public record MatchOptions(ArenaMap map, int bestOfRounds, int overtimes, int roundSeconds, int firstAttackers) {

    /** Most rounds of a match: 30 and ten overtimes of four. */
    static final int MAX_ROUNDS = 70;

    private static final String MAP = "map";
    private static final String BEST_OF_ROUNDS = "best-of-rounds";
    private static final String OVERTIMES = "overtimes";
    private static final String ROUND_SECONDS = "round-seconds";
    private static final String TEAM0_SIDE = "team0-side";
    private static final String ATTACK = "attack";
    private static final String DEFEND = "defend";
    private static final int MAX_TEAM_PLAYERS = ArenaView.MAX_PLAYERS / 2;

    /** The options of a setup that {@link #check} accepted. */
    public static MatchOptions of(GameSetup setup) {
        SortedMap<String, String> options = setup.options();
        return new MatchOptions(
                ArenaMaps.map(options.getOrDefault(MAP, ArenaMaps.ids().get(0))),
                number(options.getOrDefault(BEST_OF_ROUNDS, "12")),
                number(options.getOrDefault(OVERTIMES, "3")),
                number(options.getOrDefault(ROUND_SECONDS, "90")),
                options.getOrDefault(TEAM0_SIDE, ATTACK).equals(ATTACK) ? 0 : 1);
    }

    /** Whether a setup can be played: two teams of one to five, and options that are known and within their limits. */
    public static SetupCheck check(GameSetup setup) {
        if (setup.teams() != 2) {
            return new SetupCheck.Unplayable("teams", "teams: " + setup.teams() + " (expected: 2)");
        }
        for (int team = 0; team < 2; team++) {
            int players = Collections.frequency(setup.teamOfSlot(), team);
            if (players > MAX_TEAM_PLAYERS) {
                return new SetupCheck.Unplayable(
                        "teams", "team " + team + ": " + players + " players (expected: 1 to 5)");
            }
        }
        for (Map.Entry<String, String> option : setup.options().entrySet()) {
            String expected = expected(option.getKey(), option.getValue());
            if (!expected.isEmpty()) {
                return new SetupCheck.Unplayable(
                        option.getKey(), option.getKey() + ": " + option.getValue() + " (expected: " + expected + ")");
            }
        }
        return new SetupCheck.Playable();
    }

    /** What the value of an option should have been; empty if it is that. */
    private static String expected(String option, String value) {
        return switch (option) {
            case MAP -> ArenaMaps.ids().contains(value) ? "" : "one of " + ArenaMaps.ids();
            case BEST_OF_ROUNDS -> expectedNumber(value, 1, 30);
            case OVERTIMES -> expectedNumber(value, 0, 10);
            case ROUND_SECONDS -> expectedNumber(value, 10, 300);
            case TEAM0_SIDE -> value.equals(ATTACK) || value.equals(DEFEND) ? "" : ATTACK + " or " + DEFEND;
            default ->
                "an option of the arena: " + MAP + ", " + BEST_OF_ROUNDS + ", " + OVERTIMES + ", " + ROUND_SECONDS
                        + ", " + TEAM0_SIDE;
        };
    }

    private static String expectedNumber(String text, int min, int max) {
        int number = number(text);
        return number >= min && number <= max ? "" : "a whole number, " + min + " to " + max;
    }

    /** The number, or -1: three plain digits at most, so that there is one way to write each. */
    private static int number(String text) {
        return text.matches("0|[1-9][0-9]{0,2}") ? Integer.parseInt(text) : -1;
    }
}
