package dev.naadam.server.core.region;

import java.util.Comparator;

/**
 * A region where a match could be played, with room for it and an R for each of its players.
 *
 * @param fairness to that match; of one match all have the same {@link Fairness#pairs}
 */
public record Candidate(Region region, Fairness fairness) {

    /** Least J first, exactly; equal ones by id. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingLong(
                    (Candidate candidate) -> candidate.fairness.costScaled())
            .thenComparing(candidate -> candidate.region.id());
}
