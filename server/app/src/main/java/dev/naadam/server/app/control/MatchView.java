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
 */
public record MatchView(
        MatchDescription match,
        State state,
        long tick,
        long connectedMask,
        long hash,
        @Nullable Outcome outcome) {

    static MatchView hosted(MatchDescription match, MatchProgress progress) {
        return new MatchView(
                match,
                progress.state(),
                progress.tick(),
                progress.connectedMask(),
                progress.hash(),
                progress.outcome());
    }

    static MatchView ended(MatchDescription match, MatchResult result) {
        State state = result.outcome() == null ? State.ABANDONED : State.FINISHED;
        return new MatchView(match, state, result.tick(), 0, result.hash(), result.outcome());
    }

    /** A match that nobody hosts and that has not ended: its node died while it ran. */
    static MatchView lost(MatchDescription match) {
        return new MatchView(match, State.LOST, 0, 0, 0, null);
    }
}
