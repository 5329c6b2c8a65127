package dev.naadam.server.app.control;

import dev.naadam.game.Outcome;
import dev.naadam.server.core.equalise.Delivered;
import org.jspecify.annotations.Nullable;

/**
 * How a match ended.
 *
 * @param outcome null if it was abandoned
 * @param tick ticks simulated
 * @param hash last value of the hash chain
 * @param delivered how long the players' lines were; null if that is not known
 */
public record MatchResult(
        @Nullable Outcome outcome,
        long tick,
        long hash,
        @Nullable Delivered delivered) {

    /** One of which nobody knows how long the players' lines were. */
    public MatchResult(@Nullable Outcome outcome, long tick, long hash) {
        this(outcome, tick, hash, null);
    }
}
