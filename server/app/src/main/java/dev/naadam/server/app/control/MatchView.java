package dev.naadam.server.app.control;

import dev.naadam.game.Outcome;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.app.loop.MatchProgress.State;
import org.jspecify.annotations.Nullable;

/**
 * How a match stands.
 *
 * @param match what was created
 * @param state where it is in its life
 * @param tick ticks simulated
 * @param connectedMask bit {@code slot} set: that player is connected
 * @param hash the hash chain at that tick
 * @param outcome the result, null unless finished
 * @param isDrained it was aborted because its node was drained
 */
public record MatchView(
        MatchDescription match,
        State state,
        long tick,
        long connectedMask,
        long hash,
        @Nullable Outcome outcome,
        boolean isDrained) {

    static MatchView hosted(StoredMatch stored, MatchProgress progress) {
        return new MatchView(
                stored.match(),
                progress.state(),
                progress.tick(),
                progress.connectedMask(),
                progress.hash(),
                progress.outcome(),
                stored.isDrained());
    }

    static MatchView ended(StoredMatch stored, MatchResult result) {
        State state = result.outcome() == null ? State.ABANDONED : State.FINISHED;
        return new MatchView(
                stored.match(), state, result.tick(), 0, result.hash(), result.outcome(), stored.isDrained());
    }

    /** A match that nobody hosts and that has not ended: its node died while it ran. */
    static MatchView lost(MatchDescription match) {
        return new MatchView(match, State.LOST, 0, 0, 0, null, false);
    }
}
