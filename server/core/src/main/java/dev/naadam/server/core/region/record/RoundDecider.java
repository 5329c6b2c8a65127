package dev.naadam.server.core.region.record;

import dev.naadam.server.core.region.Contest;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.Rule;
import dev.naadam.server.core.region.batch.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** From the evidence of all matches of a round to a decision on record for each. */
public final class RoundDecider {

    private final SortedMap<RegionId, Integer> capacities;
    private final boolean isEqualised;

    /** For regions with room for so many matches each; a region that is not named has none. */
    public RoundDecider(SortedMap<RegionId, Integer> capacities, boolean isEqualised) {
        this.capacities = new TreeMap<>(capacities);
        this.isEqualised = isEqualised;
    }

    /** A verdict for each match, in their order; all have the same regions. */
    public List<Verdict> decide(List<Evidence> matches) {
        List<Verdict> verdicts = new ArrayList<>();
        List<DecisionRecord> alone = new ArrayList<>();
        for (Evidence match : matches) {
            Verdict verdict = Decider.decide(match, isEqualised);
            verdicts.add(verdict);
            if (verdict instanceof Verdict.Placed placed) {
                alone.add(placed.decision());
            }
        }
        return alone.isEmpty() ? verdicts : together(verdicts, alone);
    }

    private List<Verdict> together(List<Verdict> verdicts, List<DecisionRecord> alone) {
        List<Region> regions = alone.getFirst().evidence().regions();
        int[] room = new int[regions.size()];
        for (int column = 0; column < room.length; column++) {
            room[column] = capacities.getOrDefault(regions.get(column).id(), 0);
        }
        List<Contest> contests = new ArrayList<>();
        alone.forEach(decision -> contests.add(decision.contest()));
        Round round = new Round(regions, room, contests, isEqualised);
        List<Verdict> decided = new ArrayList<>();
        int match = 0;
        for (Verdict verdict : verdicts) {
            decided.add(verdict instanceof Verdict.Placed placed ? placed(round, match++, placed.decision()) : verdict);
        }
        return decided;
    }

    private static Verdict placed(Round round, int match, DecisionRecord alone) {
        OptionalInt column = round.columnOf(match);
        if (column.isEmpty()) {
            return new Verdict.Nowhere();
        }
        List<Region> regions = alone.evidence().regions();
        SortedMap<RegionId, Long> prices = new TreeMap<>();
        SortedMap<RegionId, Long> moves = new TreeMap<>();
        for (int other = 0; other < regions.size(); other++) {
            RegionId id = regions.get(other).id();
            prices.put(id, round.priceMicros(other));
            OptionalLong move = round.moveCostMicros(match, other);
            if (move.isPresent()) {
                moves.put(id, move.getAsLong());
            }
        }
        return new Verdict.Placed(new DecisionRecord(
                alone.evidence(),
                alone.isEqualised(),
                alone.lines(),
                alone.fairSet(),
                regions.get(column.getAsInt()).id(),
                alone.least(),
                Rule.ROUND,
                new RoundTerms(prices, moves)));
    }
}
