package dev.naadam.server.core.lobby.setup;

import dev.naadam.server.core.region.RegionId;
import java.util.List;

/**
 * Where a series may be played, and on what lines.
 *
 * @param policy who chooses
 * @param pool {@link Policy#FAIR}: the only regions allowed, empty for all; {@link Policy#NAMED}: the one;
 *     {@link Policy#VETO}: those to choose from
 * @param isEqualised whether shorter lines are padded towards the longest
 * @param isReassigned whether a match on other lines than were promised ends before its first tick, to be given another
 *     region, once in a series and only if regions are chosen fairly; otherwise it is noted and played
 */
public record RegionTerms(Policy policy, List<RegionId> pool, boolean isEqualised, boolean isReassigned) {

    /** Who chooses. */
    public enum Policy {
        /** The platform, by what beacons measured (docs/fairness.md). */
        FAIR,
        /** The organizer, beforehand. */
        NAMED,
        /** The teams, in the veto. */
        VETO
    }

    public RegionTerms {
        pool = List.copyOf(pool);
    }
}
