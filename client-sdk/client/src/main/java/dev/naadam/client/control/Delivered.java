package dev.naadam.client.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the players' lines were over a whole match, as its server measured them.
 *
 * @param grade A to D, by the unfairness; null if the match has not two teams that were measured
 * @param isEqualised whether shorter lines were padded
 * @param unfairnessMicros the gap between the teams' means and half of the mean difference of two opponents; null without a
 *     grade
 * @param players in the order of slots
 */
public record Delivered(
        @Nullable String grade,
        boolean isEqualised,
        @Nullable Long unfairnessMicros,
        List<Line> players) {

    public Delivered {
        players = List.copyOf(players);
    }

    /**
     * One player's line, microseconds of round trip; null where nothing is known.
     *
     * @param player name
     * @param promisedMicros what a beacon had signed
     * @param checkedMicros what was measured before the first tick
     * @param verdict {@code not-promised}, {@code kept}, {@code broken} or {@code unmeasured}
     * @param rawMicros median as it was measured
     * @param paddedMicros median with the padding of the moment: what the player played with
     */
    public record Line(
            String player,
            @Nullable Long promisedMicros,
            @Nullable Long checkedMicros,
            String verdict,
            @Nullable Long rawMicros,
            @Nullable Long paddedMicros) {}
}
