package dev.naadam.server.app.control;

import dev.naadam.game.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How a match ended.
 *
 * @param outcome null if it was abandoned
 * @param tick ticks simulated
 * @param hash last value of the hash chain
 */
public record MatchResult(@Nullable Outcome outcome, long tick, long hash) {}
