package dev.naadam.server.core.region.record;

import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.Rule;
import dev.naadam.server.core.region.batch.Round;
import java.util.ArrayList;
import java.util.List;

/**
 * Works a decision out again from the measurements on its record, and says where the record tells something else. Whether
 * the measurements are those that beacons signed is for their signatures to show. Of a round the prices are taken as they
 * stand; that they are the same on all its records, and 0 in regions with room, is for whoever has all of them to see.
 */
public final class Recheck {

    private Recheck() {}

    /** What does not follow, a line each; empty if the record holds. */
    public static List<String> faults(DecisionRecord record) {
        return switch (Decider.decide(record.evidence(), record.isEqualised())) {
            case Verdict.Unmeasured unmeasured ->
                List.of("player " + unmeasured.player() + " has no valid measurement: nothing can be decided");
            case Verdict.Nowhere nowhere -> List.of("no region has room and is known to all players");
            case Verdict.Placed placed -> differences(record, placed.decision());
        };
    }

    private static List<String> differences(DecisionRecord record, DecisionRecord truth) {
        List<String> faults = new ArrayList<>();
        if (record.lines().size() != truth.lines().size()) {
            return List.of("regions: " + record.lines().size() + " (expected: "
                    + truth.lines().size() + ")");
        }
        for (int i = 0; i < truth.lines().size(); i++) {
            compare(faults, "line", record.lines().get(i), truth.lines().get(i));
        }
        compare(faults, "fair set", record.fairSet(), truth.fairSet());
        compare(faults, "least", record.least(), truth.least());
        RoundTerms round = record.round();
        if (round == null) {
            compare(faults, "chosen", record.chosen(), truth.chosen());
            compare(faults, "rule", record.rule(), truth.rule());
        } else {
            compare(faults, "rule", record.rule(), Rule.ROUND);
            compare(faults, "chosen", pricedMicros(record.chosen(), truth, round), leastPricedMicros(truth, round));
        }
        return faults;
    }

    /** The best plan has every match where its cost and the price of the place are least together. */
    private static long leastPricedMicros(DecisionRecord truth, RoundTerms round) {
        long least = Long.MAX_VALUE;
        for (RegionLine line : truth.lines()) {
            least = Math.min(least, pricedMicros(line.region().id(), truth, round));
        }
        return least;
    }

    private static long pricedMicros(RegionId region, DecisionRecord truth, RoundTerms round) {
        for (RegionLine line : truth.lines()) {
            Long price = round.priceMicros().get(region);
            if (line.region().id().equals(region) && line.decided() != null && price != null) {
                return Round.costMicros(line.decided(), line.region().isWest()) + price;
            }
        }
        return Long.MAX_VALUE;
    }

    private static void compare(List<String> faults, String name, Object recorded, Object truth) {
        if (!recorded.equals(truth)) {
            faults.add(name + ": " + recorded + " (expected: " + truth + ")");
        }
    }
}
