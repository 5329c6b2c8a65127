package dev.naadam.game;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything but chance that decides how a match starts.
 *
 * @param tickRateHz ticks a second, {@link GameLimits#MIN_TICK_RATE_HZ} to {@link GameLimits#MAX_TICK_RATE_HZ}
 * @param teamOfSlot the team (0, 1, ...) of each player slot; teams are numbered without gaps
 * @param options the game's own options by name, sorted; names and values are printable ASCII without spaces
 */
public record GameSetup(int tickRateHz, List<Integer> teamOfSlot, SortedMap<String, String> options) {

    /** Copies its arguments and refuses what no game could play; {@link Game#check} judges the rest. */
    public GameSetup {
        teamOfSlot = List.copyOf(teamOfSlot);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        require(
                tickRateHz >= GameLimits.MIN_TICK_RATE_HZ && tickRateHz <= GameLimits.MAX_TICK_RATE_HZ,
                "tickRateHz: " + tickRateHz + " (expected: " + GameLimits.MIN_TICK_RATE_HZ + " to "
                        + GameLimits.MAX_TICK_RATE_HZ + ")");
        require(
                !teamOfSlot.isEmpty() && teamOfSlot.size() <= GameLimits.MAX_PLAYERS,
                "players: " + teamOfSlot.size() + " (expected: 1 to " + GameLimits.MAX_PLAYERS + ")");
        int teams = Collections.max(teamOfSlot) + 1;
        require(teams <= GameLimits.MAX_TEAMS, "teams: " + teams + " (expected: at most " + GameLimits.MAX_TEAMS + ")");
        for (int team = 0; team < teams; team++) {
            require(teamOfSlot.contains(team), "teams: team " + team + " is empty");
        }
        require(
                options.size() <= GameLimits.MAX_OPTIONS,
                "options: " + options.size() + " (expected: at most " + GameLimits.MAX_OPTIONS + ")");
        options.forEach((name, value) -> {
            require(isText(name), "option name: not 1 to " + GameLimits.MAX_OPTION_CHARS + " printable characters");
            require(isText(value), name + ": not 1 to " + GameLimits.MAX_OPTION_CHARS + " printable characters");
        });
    }

    /** Number of player slots. */
    public int players() {
        return teamOfSlot.size();
    }

    /** Number of teams. */
    public int teams() {
        return Collections.max(teamOfSlot) + 1;
    }

    private static boolean isText(String text) {
        return !text.isEmpty()
                && text.length() <= GameLimits.MAX_OPTION_CHARS
                && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
