package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.Candidate;
import dev.naadam.server.core.region.Contest;
import dev.naadam.server.core.region.FairChoice;
import dev.naadam.server.core.region.batch.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** Places matches, one by one or a round at a time, and keeps how long that took. */
final class Planner {

    static final int WARM_UP_MATCHES = 1_000;

    private final RegionTable regions;
    private final boolean isPadded;
    private final LongSupplier nanoClock;
    private final List<Long> roundNanos = new ArrayList<>();
    private final MeanNanos all = new MeanNanos();
    private final MeanNanos warm = new MeanNanos();

    Planner(RegionTable regions, boolean isPadded, LongSupplier nanoClock) {
        this.regions = regions;
        this.isPadded = isPadded;
        this.nanoClock = nanoClock;
    }

    /** For itself: there is room everywhere. */
    Placement place(PlannedMatch match) {
        long began = nanoClock.getAsLong();
        List<Candidate> candidates = match.contest().candidates(isPadded);
        int column = candidates.isEmpty() ? -1 : chosenColumn(candidates);
        count(nanoClock.getAsLong() - began);
        return column < 0 ? Placement.none(match) : Placement.of(match, column, isPadded);
    }

    /** All at once, with the whole capacity of each region. */
    List<Placement> placeRound(List<PlannedMatch> matches) {
        long began = nanoClock.getAsLong();
        List<Contest> contests = matches.stream().map(PlannedMatch::contest).toList();
        Round round = new Round(regions.regions(), regions.capacities(), contests, isPadded);
        long nanos = nanoClock.getAsLong() - began;
        roundNanos.add(nanos);
        List<Placement> placements = new ArrayList<>(matches.size());
        for (int i = 0; i < matches.size(); i++) {
            PlannedMatch match = matches.get(i);
            OptionalInt column = round.columnOf(i);
            placements.add(column.isEmpty() ? Placement.none(match) : Placement.of(match, column.getAsInt(), isPadded));
        }
        return placements;
    }

    /** For each match that was placed for itself, reading and writing not counted. */
    MeanNanos all() {
        return all;
    }

    /** The same without the first {@value #WARM_UP_MATCHES}, for which the JVM still compiles. */
    MeanNanos warm() {
        return warm;
    }

    /** Of each round, in ns. */
    List<Long> roundNanos() {
        return List.copyOf(roundNanos);
    }

    private void count(long nanos) {
        all.add(nanos);
        if (all.count() > WARM_UP_MATCHES) {
            warm.add(nanos);
        }
    }

    private int chosenColumn(List<Candidate> candidates) {
        return regions.regions().indexOf(FairChoice.among(candidates).chosen().region());
    }
}
