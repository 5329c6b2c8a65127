package dev.naadam.server.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The choice against a second reading of the definition, in fractions of big integers, over all regions and all ties. */
class ExhaustiveTest {

    private static final long MATCHES = 2_000;

    @Test
    void equalsTheDefinitionReadTwice() {
        for (long randomSeed = 0; randomSeed < MATCHES; randomSeed++) {
            Contest contest = contest(new Random(randomSeed));

            Region chosen = FairChoice.among(contest.candidates(false)).chosen().region();

            assertThat(chosen).as("randomSeed %d", randomSeed).isEqualTo(secondReading(contest));
        }
    }

    @Test
    void theOrderOfTheCandidatesChangesNothing() {
        for (long randomSeed = 0; randomSeed < MATCHES; randomSeed++) {
            Random random = new Random(randomSeed);
            List<Candidate> candidates = new ArrayList<>(contest(random).candidates(true));
            FairChoice before = FairChoice.among(candidates);

            Collections.shuffle(candidates, random);

            assertThat(FairChoice.among(candidates))
                    .as("randomSeed %d", randomSeed)
                    .isEqualTo(before);
        }
    }

    @Test
    void aRegionNeverBecomesCheaperWhenItsWorstPlayerGetsFarther() {
        for (long randomSeed = 0; randomSeed < MATCHES; randomSeed++) {
            Random random = new Random(randomSeed);
            long[] teamA = {random.nextInt(50_000), random.nextInt(50_000)};
            long[] teamB = {50_000, random.nextInt(50_000), random.nextInt(50_000)};
            Fairness before = Fairness.of(teamA, teamB);

            teamB[0] += 1 + random.nextInt(1_000);

            assertThat(Fairness.of(teamA, teamB).costScaled())
                    .as("randomSeed %d", randomSeed)
                    .isGreaterThanOrEqualTo(before.costScaled());
            assertThat(Fairness.of(teamA, teamB).worstMicros()).isGreaterThan(before.worstMicros());
        }
    }

    /** Coarse times, so that bands are met exactly and costs tie. */
    private static Contest contest(Random random) {
        List<Region> regions = new ArrayList<>();
        for (int column = 0; column < 1 + random.nextInt(6); column++) {
            regions.add(new Region(new RegionId("r" + random.nextInt(10) + "-" + column), random.nextBoolean()));
        }
        return new Contest(regions, team(random, regions.size()), team(random, regions.size()));
    }

    private static long[][] team(Random random, int columns) {
        long[][] rows = new long[1 + random.nextInt(4)][columns];
        for (long[] row : rows) {
            for (int column = 0; column < columns; column++) {
                row[column] = 500L * random.nextInt(20);
            }
        }
        return rows;
    }

    private static Region secondReading(Contest contest) {
        List<Read> all = new ArrayList<>();
        for (int column = 0; column < contest.regions().size(); column++) {
            all.add(Read.of(contest, column));
        }
        Read least = least(all);
        List<Read> western = all.stream()
                .filter(each -> each.region.isWest())
                .filter(each -> each.unfairness.compareTo(least.unfairness.add(each.scaled(2_000))) <= 0)
                .filter(each -> each.worst.compareTo(least.worst.add(each.scaled(5_000))) <= 0)
                .toList();
        return western.isEmpty() ? least.region : least(western).region;
    }

    private static Read least(List<Read> all) {
        Read least = all.getFirst();
        for (Read each : all) {
            int order = each.cost().compareTo(least.cost());
            boolean isBefore =
                    each.region.id().value().compareTo(least.region.id().value()) < 0;
            least = order < 0 || (order == 0 && isBefore) ? each : least;
        }
        return least;
    }

    /** Everything times twice the product of both team sizes. */
    private record Read(Region region, BigInteger worst, BigInteger unfairness, BigInteger scale) {

        static Read of(Contest contest, int column) {
            BigInteger sizeA = BigInteger.valueOf(contest.teamAMicros().length);
            BigInteger sizeB = BigInteger.valueOf(contest.teamBMicros().length);
            BigInteger gap = BigInteger.ZERO;
            BigInteger duels = BigInteger.ZERO;
            BigInteger worst = BigInteger.ZERO;
            for (long[] a : contest.teamAMicros()) {
                for (long[] b : contest.teamBMicros()) {
                    BigInteger difference = BigInteger.valueOf(a[column] - b[column]);
                    gap = gap.add(difference);
                    duels = duels.add(difference.abs());
                    worst = worst.max(BigInteger.valueOf(a[column])).max(BigInteger.valueOf(b[column]));
                }
            }
            BigInteger scale = sizeA.multiply(sizeB).shiftLeft(1);
            return new Read(
                    contest.regions().get(column),
                    worst.multiply(scale),
                    gap.abs().shiftLeft(1).add(duels),
                    scale);
        }

        BigInteger scaled(long micros) {
            return scale.multiply(BigInteger.valueOf(micros));
        }

        BigInteger cost() {
            return worst.add(unfairness.shiftLeft(1));
        }
    }
}
