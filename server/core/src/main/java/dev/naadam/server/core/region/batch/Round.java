package dev.naadam.server.core.region.batch;

import dev.naadam.server.core.region.Contest;
import dev.naadam.server.core.region.Fairness;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * All matches of a round, placed at once: as many as possible, and then the least sum of J in whole micros (half up) less 3
 * ms for each match in a western region. Here a western region is worth a fixed price instead of a band around the best one,
 * because the places in it are what matches compete for. Equal optima are resolved by the lowest region id in the order of
 * the matches, so the order of the columns changes nothing.
 */
public final class Round {

    /** What a match in a western region is worth, in micros of J. */
    public static final long WEST_BONUS_MICROS = 3_000;

    private final List<Region> regions;
    private final @Nullable Fairness[][] figures;
    private final int[] columns;
    private final int[] ranks;
    private final Solution solution;

    /**
     * Solves it.
     *
     * @param regions the columns of each contest, at most {@link RegionLimits#MAX_REGIONS}
     * @param capacities matches that each region takes
     * @param contests in the order that resolves equal optima
     * @param isPadded whether R' takes the place of R
     */
    public Round(List<Region> regions, int[] capacities, List<Contest> contests, boolean isPadded) {
        this.regions = List.copyOf(regions);
        columns = columnsById(regions);
        ranks = new int[columns.length];
        for (int rank = 0; rank < columns.length; rank++) {
            ranks[columns[rank]] = rank;
        }
        figures = new Fairness[contests.size()][];
        for (int match = 0; match < figures.length; match++) {
            figures[match] = figures(contests.get(match), isPadded);
        }
        int[] sorted = new int[columns.length];
        Arrays.setAll(sorted, rank -> capacities[columns[rank]]);
        solution = Transportation.solve(new Problem(costs(), sorted));
    }

    /** The column of the region where a match is played; empty if it could not be placed. */
    public OptionalInt columnOf(int match) {
        OptionalInt rank = solution.columnOf(match);
        return rank.isEmpty() ? rank : OptionalInt.of(columns[rank.getAsInt()]);
    }

    /** How fair a region is to a match; null if it is no candidate. */
    public @Nullable Fairness fairness(int match, int column) {
        return figures[match][column];
    }

    /** What a match adds to the sum in a region, in micros. */
    public static long costMicros(Fairness fairness, boolean isWest) {
        return fairness.costMicros() - (isWest ? WEST_BONUS_MICROS : 0);
    }

    /** Sum over all matches that were placed, in micros. */
    public long costMicros() {
        return solution.cost();
    }

    /** By how much the least sum grows if a match must be played there: see {@link Solution#moveCost}. */
    public OptionalLong moveCostMicros(int match, int column) {
        return solution.moveCost(match, ranks[column]);
    }

    /** What a place in a region is worth to this round, in micros: see {@link Solution#price}. */
    public long priceMicros(int column) {
        return solution.price(ranks[column]);
    }

    /** Matches that were placed in a region. */
    public int used(int column) {
        return solution.used(ranks[column]);
    }

    private static int[] columnsById(List<Region> regions) {
        List<Region> sorted = new ArrayList<>(regions);
        sorted.sort(Comparator.comparing(Region::id));
        int[] columns = new int[sorted.size()];
        Arrays.setAll(columns, rank -> regions.indexOf(sorted.get(rank)));
        return columns;
    }

    private @Nullable Fairness[] figures(Contest contest, boolean isPadded) {
        @Nullable Fairness[] row = new Fairness[columns.length];
        for (int column = 0; column < row.length; column++) {
            row[column] = contest.fairness(column, isPadded);
        }
        return row;
    }

    private long[][] costs() {
        long[][] costs = new long[figures.length][columns.length];
        for (int match = 0; match < figures.length; match++) {
            for (int rank = 0; rank < columns.length; rank++) {
                Fairness fairness = figures[match][columns[rank]];
                boolean isWest = regions.get(columns[rank]).isWest();
                costs[match][rank] = fairness == null ? Problem.FORBIDDEN : costMicros(fairness, isWest);
            }
        }
        return costs;
    }
}
