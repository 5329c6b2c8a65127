package dev.naadam.server.core.region;

import org.jspecify.annotations.Nullable;

/**
 * What is published about the power of a region's data centres; shown, and no part of any decision.
 *
 * @param pueTarget highest mean ratio of all power to that of computers that plans allow
 * @param pueBestReported lowest one that a single site is said to reach
 * @param greenShareTarget part of green power that plans ask of new data centres, 0 to 1
 */
public record PowerFacts(
        @Nullable Double pueTarget,
        @Nullable Double pueBestReported,
        @Nullable Double greenShareTarget) {}
