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
 */
public record Outcome(int winningTeam, String reason, List<Long> teamScores, List<SortedMap<String, Long>> players) {

    /** Value of {@link #winningTeam} when nobody won. */
    public static final int DRAW = -1;

    public Outcome {
        teamScores = List.copyOf(teamScores);
        players = List.copyOf(players);
    }
}
