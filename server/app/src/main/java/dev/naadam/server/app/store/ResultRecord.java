package dev.naadam.server.app.store;

import dev.naadam.game.GameLimits;
import dev.naadam.game.Outcome;
import dev.naadam.server.core.equalise.Delivered;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a match ended; written once and never changed.
 *
 * @param winningTeam the team that won, or {@link Outcome#DRAW}
 * @param reason the game's own word for it
 * @param teamScores score by team
 * @param players statistics by slot
 * @param history a line for each part of the match, at most {@link GameLimits#MAX_HISTORY}
 * @param finalTick last simulated tick
 * @param finalHash last value of the hash chain, all 64 bits
 * @param endedAtEpochMillis when it ended
 * @param delivered how long the players' lines were; null if it ended before that was written down
 */
public record ResultRecord(
        UUID matchId,
        int winningTeam,
        String reason,
        List<Long> teamScores,
        List<PlayerStatistics> players,
        List<String> history,
        long finalTick,
        long finalHash,
        long endedAtEpochMillis,
        @Nullable Delivered delivered) {

    public ResultRecord {
        teamScores = List.copyOf(teamScores);
        players = List.copyOf(players);
        history = List.copyOf(history);
        Bounds.requireRange("teamScores", teamScores.size(), 1, GameLimits.MAX_TEAMS);
        Bounds.requireRange("winningTeam", winningTeam, Outcome.DRAW, teamScores.size() - 1);
        Bounds.requireText("reason", reason, StoreLimits.MAX_WORD_CHARS);
        Bounds.requireRange("players", players.size(), 1, GameLimits.MAX_PLAYERS);
        Bounds.requireRange("history", history.size(), 0, GameLimits.MAX_HISTORY);
        history.forEach(line -> Bounds.requireText("history", line, GameLimits.MAX_HISTORY_CHARS));
        Bounds.requireRange("finalTick", finalTick, 0, Long.MAX_VALUE);
        Bounds.requireRange("endedAtEpochMillis", endedAtEpochMillis, 0, Long.MAX_VALUE);
        if (delivered != null) {
            Bounds.requireRange("lines", delivered.lines().size(), players.size(), players.size());
        }
    }
}
