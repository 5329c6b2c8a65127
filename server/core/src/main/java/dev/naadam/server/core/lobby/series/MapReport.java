package dev.naadam.server.core.lobby.series;

import dev.naadam.server.core.region.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What a session reported about a map.
 *
 * @param outcome who won
 * @param hash last value of the session's hash chain
 * @param grade how fair the delivered lines were; null: not known
 */
public record MapReport(
        MapOutcome outcome, long hash, @Nullable Grade grade) {}
