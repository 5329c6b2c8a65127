package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchProgress;

/**
 * A match as a list shows it.
 *
 * @param match what was created
 * @param state where it is in its life
 */
public record MatchSummary(MatchDescription match, MatchProgress.State state) {}
