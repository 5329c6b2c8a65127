package dev.naadam.jmh;

import dev.naadam.server.core.region.Contest;
import dev.naadam.server.core.region.FairChoice;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.batch.Round;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Placing matches of ten in ten regions: one by one, and in rounds for which there is a fifth more room than matches. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RegionBenchmark {

    private static final int REGIONS = 10;
    private static final int TEAM = 5;

    /** Matches of a round. */
    @Param({"500", "10000"})
    public int matches;

    private final List<Region> regions = new ArrayList<>();
    private final List<Contest> contests = new ArrayList<>();
    private final int[] capacities = new int[REGIONS];
    private int next;

    /** Players at random in a plane, regions in the corners of a grid: near ones are near together. */
    @Setup
    public void placePlayers() {
        Random random = new Random(matches);
        for (int region = 0; region < REGIONS; region++) {
            regions.add(new Region(new RegionId("r" + region), region >= 6));
        }
        for (int match = 0; match < matches; match++) {
            contests.add(new Contest(regions, team(random), team(random)));
        }
        Arrays.fill(capacities, matches * 6 / (5 * REGIONS));
    }

    /** One match for itself, as the live path does it. */
    @Benchmark
    public FairChoice one() {
        next = (next + 1) % matches;
        return FairChoice.among(contests.get(next).candidates(false));
    }

    /** The same with players padded. */
    @Benchmark
    public FairChoice onePadded() {
        next = (next + 1) % matches;
        return FairChoice.among(contests.get(next).candidates(true));
    }

    /** A whole round. */
    @Benchmark
    public Round round() {
        return new Round(regions, capacities, contests, false);
    }

    private static long[][] team(Random random) {
        long[][] rows = new long[TEAM][REGIONS];
        for (long[] row : rows) {
            double x = random.nextDouble() * 4;
            double y = random.nextDouble();
            Arrays.setAll(
                    row, region -> 5_000 + (long) (12_000 * Math.hypot(x - Math.floorDiv(region, 2), y - region % 2)));
        }
        return rows;
    }
}
