package dev.naadam.game;

import java.util.List;
import java.util.SortedMap;

/**
 * How a match ended.
 *
 * @param winningTeam the team that won, or {@link #DRAW}
 * @param reason a short word of the game's own, such as {@code time-limit}
 * @param teamScores score by team
 * @param players statistics by slot, names sorted, such as {@code deaths}, {@code kills}
 * @param history how it came to that: a short line of the game's own for each part of the match, such as a round; at most
 *     {@link GameLimits#MAX_HISTORY} of at most {@link GameLimits#MAX_HISTORY_CHARS} characters
 */
public record Outcome(
        int winningTeam,
        String reason,
        List<Long> teamScores,
        List<SortedMap<String, Long>> players,
        List<String> history) {

    /** Value of {@link #winningTeam} when nobody won. */
    public static final int DRAW = -1;

    public Outcome {
        teamScores = List.copyOf(teamScores);
        players = List.copyOf(players);
        history = List.copyOf(history);
    }

    /** Of a match without parts. */
    public Outcome(int winningTeam, String reason, List<Long> teamScores, List<SortedMap<String, Long>> players) {
        this(winningTeam, reason, teamScores, players, List.of());
    }
}
