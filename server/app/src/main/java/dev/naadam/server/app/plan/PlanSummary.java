package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.batch.Round;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts placements; prints nothing. */
final class PlanSummary {

    /** Names of matches without a place that are kept; the rest is a number, and stands in decisions.csv. */
    static final int MAX_NAMES = 1_000;

    final FigureMeans decided = new FigureMeans();
    final FigureMeans raw = new FigureMeans();
    final MeanMicros objective = new MeanMicros();
    private final Map<RegionId, Long> used = new TreeMap<>();
    private final Map<Grade, Long> grades = new EnumMap<>(Grade.class);
    private final List<String> unplacedNames = new ArrayList<>();
    private long placed;
    private long unplaced;
    private long western;

    PlanSummary(List<Region> regions) {
        regions.forEach(region -> used.put(region.id(), 0L));
        for (Grade grade : Grade.values()) {
            grades.put(grade, 0L);
        }
    }

    void add(Placement placement) {
        Placement.Spot spot = placement.spot();
        if (spot == null) {
            unplaced++;
            if (unplaced <= MAX_NAMES) {
                unplacedNames.add(placement.match());
            }
            return;
        }
        placed++;
        western += spot.region().isWest() ? 1 : 0;
        used.merge(spot.region().id(), 1L, Long::sum);
        grades.merge(spot.decided().fairness().grade(), 1L, Long::sum);
        objective.add(Round.costMicros(spot.decided().fairness(), spot.region().isWest()));
        decided.add(spot.decided());
        raw.add(spot.raw());
    }

    long placed() {
        return placed;
    }

    long unplaced() {
        return unplaced;
    }

    List<String> unplacedNames() {
        return unplacedNames;
    }

    /** Matches in each region, by id. */
    Map<RegionId, Long> used() {
        return used;
    }

    long graded(Grade grade) {
        return grades.getOrDefault(grade, 0L);
    }

    /** Of the matches that have a place, in permille. */
    long westPermille() {
        return permille(western);
    }

    /** A part of the matches that have a place, in permille, half up. */
    long permille(long part) {
        return placed == 0 ? 0 : (2_000 * part + placed) / (2 * placed);
    }
}
