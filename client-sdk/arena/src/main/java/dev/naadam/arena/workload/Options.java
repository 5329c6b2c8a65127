package dev.naadam.arena.workload;

import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import java.util.Map;

/** What a setup may say about a match. */
final class Options {

    private static final String TIME_LIMIT = "time-limit-seconds";

    private Options() {}

    static SetupCheck check(GameSetup setup) {
        if (setup.players() > Rules.MAX_PLAYERS) {
            return new SetupCheck.Unplayable("teams", "players: " + setup.players() + " (expected: 1 to 10)");
        }
        if (setup.teams() > Rules.MAX_TEAMS) {
            return new SetupCheck.Unplayable("teams", "teams: " + setup.teams() + " (expected: 1 or 2)");
        }
        for (Map.Entry<String, String> option : setup.options().entrySet()) {
            if (!option.getKey().equals(TIME_LIMIT)) {
                return new SetupCheck.Unplayable(option.getKey(), option.getKey() + ": unknown option");
            }
            int seconds = number(option.getValue());
            if (seconds < 1 || seconds > Rules.MAX_TIME_LIMIT_SECONDS) {
                return new SetupCheck.Unplayable(
                        TIME_LIMIT,
                        TIME_LIMIT + ": " + option.getValue() + " (expected: a whole number, 1 to "
                                + Rules.MAX_TIME_LIMIT_SECONDS + ")");
            }
        }
        return new SetupCheck.Playable();
    }

    static int timeLimitSeconds(GameSetup setup) {
        String value = setup.options().get(TIME_LIMIT);
        return value == null ? Rules.TIME_LIMIT_SECONDS : number(value);
    }

    /** The number, or -1: four plain digits at most, so that there is one way to write each. */
    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : -1;
    }
}
