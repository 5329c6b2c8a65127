package dev.naadam.server.core.region.record;

import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.Rule;
import java.util.List;

/**
 * A decision and its proof: whoever has it can work everything out again, see {@link Recheck}.
 *
 * @param isEqualised whether R' took the place of R
 * @param lines of all regions, by id
 * @param fairSet the candidates that are as good as fair, by id
 * @param chosen where the match is played
 * @param least r0, the candidate with the least J
 * @param rule why
 */
public record DecisionRecord(
        Evidence evidence,
        boolean isEqualised,
        List<RegionLine> lines,
        List<RegionId> fairSet,
        RegionId chosen,
        RegionId least,
        Rule rule) {

    public DecisionRecord {
        lines = List.copyOf(lines);
        fairSet = List.copyOf(fairSet);
    }
}
