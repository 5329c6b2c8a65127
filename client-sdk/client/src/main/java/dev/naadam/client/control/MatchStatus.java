package dev.naadam.client.control;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a match stands.
 *
 * @param id of the match
 * @param state {@code waiting}, {@code running}, {@code finished} or {@code abandoned}
 * @param tick ticks simulated
 * @param connected names of the players who are there
 * @param outcome null until the match is finished
 * @param delivered how long the players' lines were; null until it is over, and if that is not known
 */
public record MatchStatus(
        String id,
        String state,
        long tick,
        List<String> connected,
        @Nullable Result outcome,
        @Nullable Delivered delivered) {

    public MatchStatus {
        connected = List.copyOf(connected);
    }

    /**
     * How it ended.
     *
     * @param winningTeam null for a draw
     * @param reason in the game's words
     * @param teams scores, in the order of teams
     * @param players in the order of slots
     * @param history a line in the game's words for each part of the match, such as a round
     * @param hash last value of the hash chain, 16 hex digits
     */
    public record Result(
            @Nullable Integer winningTeam,
            String reason,
            List<TeamScore> teams,
            List<PlayerResult> players,
            List<String> history,
            String hash) {

        public Result {
            teams = List.copyOf(teams);
            players = List.copyOf(players);
            history = List.copyOf(history);
        }
    }

    /** What a team reached. */
    public record TeamScore(String name, long score) {}

    /** What a player reached, by the game's own names. */
    public record PlayerResult(String player, int team, Map<String, Long> statistics) {

        public PlayerResult {
            statistics = Map.copyOf(statistics);
        }
    }
}
