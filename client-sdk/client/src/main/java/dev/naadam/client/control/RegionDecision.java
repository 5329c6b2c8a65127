package dev.naadam.client.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a match is played where it is; docs/fairness.md of the server has the definition. The control plane answers with
 * more than this: everything that it takes to decide again.
 *
 * @param chosen region
 * @param rule which rule decided, such as {@code least-cost} or {@code west}
 * @param isEqualised whether it was decided on padded lines
 * @param candidates all regions that were considered
 */
public record RegionDecision(String chosen, String rule, boolean isEqualised, List<Candidate> candidates) {

    public RegionDecision {
        candidates = List.copyOf(candidates);
    }

    /**
     * One region.
     *
     * @param region id
     * @param isWest whether it is preferred among those that are fair
     * @param hasRoom whether it could take the match
     * @param figures null where a player has no figure for the region
     */
    public record Candidate(
            String region,
            boolean isWest,
            boolean hasRoom,
            @Nullable Figures figures) {}

    /**
     * How fair, microseconds.
     *
     * @param worst M, the longest round trip
     * @param gap G, between the teams' means
     * @param duel D, mean difference of two opponents
     * @param unfairness U = G + D / 2
     * @param cost J = M + 2 U, of which there should be little
     */
    public record Figures(long worst, long gap, long duel, long unfairness, long cost) {}
}
