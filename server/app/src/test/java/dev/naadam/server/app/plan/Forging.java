package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.Contest;
import dev.naadam.server.core.region.Padding;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.record.Decider;
import dev.naadam.server.core.region.record.Evidence;
import dev.naadam.server.core.region.record.Verdict;
import dev.naadam.server.core.region.rtt.Measured;
import dev.naadam.server.core.region.rtt.Mesh;
import dev.naadam.server.core.region.rtt.PlayerEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Team A lies about its distance from all regions but its favourite, the one with the team's least mean R. What it gains is
 * the change of (mean of B - mean of A) against everybody being honest, in true R, padded if matches are.
 */
final class Forging {

    private static final long DELAY_MICROS = 40_000;
    private static final int PROBES = 14;

    /** As many as leave a result that is signed: it needs five samples. */
    private static final int WITHHELD = 9;

    private final List<Region> regions;
    private final Mesh mesh;
    private final List<PlannedMatch> matches;

    Forging(List<Region> regions, Mesh mesh, List<PlannedMatch> matches) {
        this.regions = regions;
        this.mesh = mesh;
        this.matches = matches;
    }

    /** Mean over all matches, in micros. */
    double meanGainMicros(Attack attack, Defences defences) {
        double sum = 0;
        for (PlannedMatch match : matches) {
            Contest contest = match.contest();
            sum += leadMicros(contest, choose(contest, attack, defences), defences)
                    - leadMicros(contest, choose(contest, Attack.NONE, defences), defences);
        }
        return sum / matches.size();
    }

    private int choose(Contest contest, Attack attack, Defences defences) {
        int favourite = favourite(contest);
        List<PlayerEvidence> teamA = new ArrayList<>();
        List<PlayerEvidence> teamB = new ArrayList<>();
        for (long[] row : contest.teamAMicros()) {
            teamA.add(player(row, favourite, attack, defences));
        }
        for (long[] row : contest.teamBMicros()) {
            teamB.add(player(row, favourite, Attack.NONE, defences));
        }
        Mesh used = defences.hasMesh ? mesh : Mesh.NONE;
        Verdict verdict = Decider.decide(new Evidence(regions, new TreeSet<>(), used, teamA, teamB), defences.isPadded);
        RegionId chosen = ((Verdict.Placed) verdict).decision().chosen();
        return regions.stream().map(Region::id).toList().indexOf(chosen);
    }

    private PlayerEvidence player(long[] row, int favourite, Attack attack, Defences defences) {
        SortedMap<RegionId, Measured> measured = new TreeMap<>();
        SortedMap<RegionId, Long> history = new TreeMap<>();
        for (int column = 0; column < row.length; column++) {
            RegionId region = regions.get(column).id();
            boolean isLie = column != favourite;
            if (!isLie || attack != Attack.SWALLOW) {
                long delay = isLie && attack == Attack.DELAY ? DELAY_MICROS : 0;
                int lost = isLie && attack == Attack.WITHHOLD ? WITHHELD : 0;
                measured.put(region, new Measured("modelled", row[column] + delay, 0, PROBES - lost, lost, 0));
            }
            if (defences.hasHistory) {
                history.put(region, row[column]);
            }
        }
        return new PlayerEvidence("modelled", measured, history);
    }

    private int favourite(Contest contest) {
        int favourite = 0;
        for (int column = 1; column < regions.size(); column++) {
            if (sum(contest.teamAMicros(), column) < sum(contest.teamAMicros(), favourite)) {
                favourite = column;
            }
        }
        return favourite;
    }

    private static double leadMicros(Contest contest, int column, Defences defences) {
        long worst = 0;
        for (long[][] team : new long[][][] {contest.teamAMicros(), contest.teamBMicros()}) {
            for (long[] row : team) {
                worst = Math.max(worst, row[column]);
            }
        }
        return meanMicros(contest.teamBMicros(), column, worst, defences.isPadded)
                - meanMicros(contest.teamAMicros(), column, worst, defences.isPadded);
    }

    private static double meanMicros(long[][] team, int column, long worst, boolean isPadded) {
        double sum = sum(team, column);
        for (long[] row : team) {
            sum += isPadded ? Padding.extraMicros(row[column], worst) : 0;
        }
        return sum / team.length;
    }

    private static long sum(long[][] team, int column) {
        long sum = 0;
        for (long[] row : team) {
            sum += row[column];
        }
        return sum;
    }

    /** What the liars do. */
    enum Attack {
        NONE,
        /** Hold each echo back. */
        DELAY,
        /** Send no echo. */
        SWALLOW,
        /** Send some echoes, at once, and no others: the path looks lossy. */
        WITHHOLD
    }

    /** What stands in their way. */
    record Defences(boolean hasMesh, boolean hasHistory, boolean isPadded) {}
}
