package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchProgress;
import org.jspecify.annotations.Nullable;

/**
 * Which matches of a list are wanted; null: all.
 *
 * @param state in this state
 * @param game of this game
 * @param region in this region
 * @param createdFromMillis not created earlier, ms since 1970
 * @param createdBeforeMillis created earlier, ms since 1970
 */
public record MatchFilter(
        MatchProgress.@Nullable State state,
        @Nullable String game,
        @Nullable String region,
        long createdFromMillis,
        long createdBeforeMillis) {

    boolean admits(MatchSummary match) {
        return (state == null || state == match.state())
                && (game == null || game.equals(match.match().game()))
                && (region == null || region.equals(match.match().region()));
    }
}
