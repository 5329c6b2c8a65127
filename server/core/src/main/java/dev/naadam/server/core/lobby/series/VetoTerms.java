package dev.naadam.server.core.lobby.series;

import dev.naadam.server.core.region.RegionId;
import java.util.List;

/**
 * What a veto is about.
 *
 * @param bestOf most maps of the series
 * @param pool the maps to choose from
 * @param sides the two of the game, or none
 * @param regions to choose from; empty: not by veto
 * @param pattern the steps
 */
public record VetoTerms(
        int bestOf, List<String> pool, List<String> sides, List<RegionId> regions, List<VetoStep> pattern) {

    public VetoTerms {
        pool = List.copyOf(pool);
        sides = List.copyOf(sides);
        regions = List.copyOf(regions);
        pattern = List.copyOf(pattern);
    }
}
