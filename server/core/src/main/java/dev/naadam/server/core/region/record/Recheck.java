package dev.naadam.server.core.region.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Works a decision out again from the measurements on its record, and says where the record tells something else. Whether
 * the measurements are those that beacons signed is for their signatures to show.
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
        compare(faults, "chosen", record.chosen(), truth.chosen());
        compare(faults, "least", record.least(), truth.least());
        compare(faults, "rule", record.rule(), truth.rule());
        return faults;
    }

    private static void compare(List<String> faults, String name, Object recorded, Object truth) {
        if (!recorded.equals(truth)) {
            faults.add(name + ": " + recorded + " (expected: " + truth + ")");
        }
    }
}
