package dev.naadam.server.app.control;

import dev.naadam.game.Outcome;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.app.loop.MatchProgress.State;
import dev.naadam.server.core.equalise.Delivered;
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
 * @param delivered how long the players' lines were; null until it is over, and if that is not known
 * @param endReason why it ended that would have gone on; null: for no such reason, or it goes on
 */
public record MatchView(
        MatchDescription match,
        State state,
        long tick,
        long connectedMask,
        long hash,
        @Nullable Outcome outcome,
        @Nullable Delivered delivered,
        @Nullable EndReason endReason) {

    static MatchView hosted(StoredMatch stored, MatchProgress progress) {
        return new MatchView(
                stored.match(),
                progress.state(),
                progress.tick(),
                progress.connectedMask(),
                progress.hash(),
                progress.outcome(),
                progress.delivered(),
                stored.endReason());
    }

    /** One that has been played and whose result is on its way to the store. */
    static MatchView unsettled(StoredMatch stored, MatchProgress progress) {
        return new MatchView(
                stored.match(),
                State.RUNNING,
                progress.tick(),
                progress.connectedMask(),
                progress.hash(),
                null,
                null,
                stored.endReason());
    }

    static MatchView ended(StoredMatch stored, MatchResult result) {
        State state = result.outcome() == null ? State.ABANDONED : State.FINISHED;
        return new MatchView(
                stored.match(),
                state,
                result.tick(),
                0,
                result.hash(),
                result.outcome(),
                result.delivered(),
                stored.endReason());
    }

    /** A match that nobody hosts and that has not ended: its node died while it ran. */
    static MatchView lost(MatchDescription match) {
        return new MatchView(match, State.LOST, 0, 0, 0, null, null, EndReason.NODE_LOST);
    }
}
