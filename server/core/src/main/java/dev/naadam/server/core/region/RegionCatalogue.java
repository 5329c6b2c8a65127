package dev.naadam.server.core.region;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The regions there are. One catalogue is shipped, operators write others.
 *
 * @param regions 1 to {@link RegionLimits#MAX_REGIONS}, each id once
 * @param sources where facts come from: key to title or address
 */
public record RegionCatalogue(List<RegionFacts> regions, SortedMap<String, String> sources) {

    public RegionCatalogue {
        regions = List.copyOf(regions);
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        if (regions.isEmpty() || regions.size() > RegionLimits.MAX_REGIONS) {
            throw new IllegalArgumentException(
                    "regions: " + regions.size() + " (expected: 1 to " + RegionLimits.MAX_REGIONS + ")");
        }
        Map<RegionId, RegionFacts> seen = new TreeMap<>();
        for (RegionFacts facts : regions) {
            if (seen.put(facts.region().id(), facts) != null) {
                throw new IllegalArgumentException("region '" + facts.region().id() + "' is there twice");
            }
            for (String source : facts.sources()) {
                if (!sources.containsKey(source)) {
                    throw new IllegalArgumentException(
                            "region '" + facts.region().id() + "' names a source that is not there: '" + source + "'");
                }
            }
        }
    }

    /** A region by its id; null if it is unknown. */
    public @Nullable RegionFacts find(RegionId id) {
        for (RegionFacts facts : regions) {
            if (facts.region().id().equals(id)) {
                return facts;
            }
        }
        return null;
    }
}
