package dev.naadam.server.core.region.record;

import dev.naadam.server.core.region.RegionId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a round adds to the decision about one of its matches.
 *
 * @param priceMicros of a place in each region, 0 where there is room left: the match is played where J - 3 ms [west] plus
 *     the price is least, which holds for all matches of the best plan and of no other
 * @param moveCostMicros by how much the sum of the whole round would grow if the match were played there; absent where it
 *     cannot be, or where fewer matches would have a place
 */
public record RoundTerms(SortedMap<RegionId, Long> priceMicros, SortedMap<RegionId, Long> moveCostMicros) {

    public RoundTerms {
        priceMicros = Collections.unmodifiableSortedMap(new TreeMap<>(priceMicros));
        moveCostMicros = Collections.unmodifiableSortedMap(new TreeMap<>(moveCostMicros));
    }
}
