package dev.naadam.server.core.tournament.order;

import java.util.ArrayList;
import java.util.List;

/**
 * Seeds teams of several groups into one bracket so that those of the same group meet as late as possible.
 *
 * <p>All winners of groups come before all seconds, and so on. The winners keep the order of their groups. Each later tier
 * is assigned to its seeds at the least cost, which grows with every group mate by 4 for each round that a meeting would be
 * earlier, so that one early meeting outweighs three later ones.
 */
public final class CrossSeeding {

    /**
     * A place in a group.
     *
     * @param group from 1
     * @param place from 1
     */
    public record Origin(int group, int place) {}

    /** Of a bracket of 1,024. The cost of all teams stays below 2^31. */
    private static final int MAX_ROUNDS = 10;

    private final int groupCount;
    private final List<Integer> positionOfSeed;
    private final List<Origin> seeds = new ArrayList<>();

    private CrossSeeding(int groupCount, int places) {
        this.groupCount = groupCount;
        this.positionOfSeed = positions(groupCount * places);
    }

    /**
     * Whose place becomes which seed.
     *
     * @param groupCount 1 or more
     * @param places that go on from each group, 1 or more
     * @return one origin for each seed
     */
    public static List<Origin> of(int groupCount, int places) {
        CrossSeeding seeding = new CrossSeeding(groupCount, places);
        for (int place = 1; place <= places; place++) {
            seeding.addTier(place);
        }
        return seeding.seeds;
    }

    private static List<Integer> positions(int teams) {
        List<Integer> bracket = SeedOrder.innerOuter(FirstRound.bracketSize(teams));
        List<Integer> positions = new ArrayList<>();
        for (int seed = 1; seed <= teams; seed++) {
            positions.add(bracket.indexOf(seed));
        }
        return positions;
    }

    private void addTier(int place) {
        int firstSeed = seeds.size();
        long[][] cost = new long[groupCount][groupCount];
        for (int group = 0; group < groupCount; group++) {
            for (int i = 0; i < groupCount; i++) {
                cost[group][i] = costOf(group + 1, firstSeed + i);
            }
        }
        int[] groupOfSeed = Assignment.cheapest(cost);
        for (int group : groupOfSeed) {
            seeds.add(new Origin(group + 1, place));
        }
    }

    private long costOf(int group, int seed) {
        long cost = 0;
        for (int earlier = 0; earlier < seeds.size(); earlier++) {
            if (seeds.get(earlier).group() == group) {
                cost += 1L << (2 * (MAX_ROUNDS - meetingRound(earlier, seed)));
            }
        }
        return cost;
    }

    /** From 1: neighbours meet in the first round. */
    private int meetingRound(int one, int other) {
        int difference = positionOfSeed.get(one) ^ positionOfSeed.get(other);
        return Integer.SIZE - Integer.numberOfLeadingZeros(difference);
    }
}
