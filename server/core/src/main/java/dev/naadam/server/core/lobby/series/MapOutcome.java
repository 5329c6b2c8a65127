package dev.naadam.server.core.lobby.series;

import org.jspecify.annotations.Nullable;

/**
 * How one map ended, by the session that simulated it.
 *
 * @param winner null: a draw
 * @param pointsA score of team A
 * @param pointsB score of team B
 * @param reason a short word of the game's own, such as {@code time-limit}
 */
public record MapOutcome(@Nullable Corner winner, long pointsA, long pointsB, String reason) {}
