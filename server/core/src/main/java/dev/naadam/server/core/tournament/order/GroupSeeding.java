package dev.naadam.server.core.tournament.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How seeds are spread over groups. The groups' sizes differ by one at most, the first ones being the larger. */
public enum GroupSeeding {
    /** 1 5 9 | 2 6 10 | 3 7 11 | 4 8 12: dealt in turn. */
    EFFORT_BALANCED {
        @Override
        public List<List<Integer>> groups(int teams, int groupCount) {
            List<List<Integer>> groups = empty(groupCount);
            for (int seed = 1; seed <= teams; seed++) {
                groups.get((seed - 1) % groupCount).add(seed);
            }
            return groups;
        }
    },
    /** 1 8 9 | 2 7 10 | 3 6 11 | 4 5 12: a snake, so that the sums of seeds are alike. */
    SNAKE {
        @Override
        public List<List<Integer>> groups(int teams, int groupCount) {
            List<List<Integer>> groups = empty(groupCount);
            int larger = teams % groupCount;
            int fullRows = teams / groupCount;
            int seed = 1;
            for (int row = 0; seed <= teams; row++) {
                int width = row < fullRows ? groupCount : larger;
                for (int i = 0; i < width; i++) {
                    groups.get(row % 2 == 0 ? i : width - 1 - i).add(seed++);
                }
            }
            return groups;
        }
    },
    /**
     * Whoever would meet in the first round of a bracket goes into opposite groups. Needs an even number of groups, and
     * as many teams as a full bracket has; with others the groups would not be of like size.
     */
    BRACKET_OPTIMIZED {
        @Override
        public List<List<Integer>> groups(int teams, int groupCount) {
            if (groupCount == 1) {
                return EFFORT_BALANCED.groups(teams, groupCount);
            }
            List<List<Integer>> groups = empty(groupCount);
            List<Integer> walk = walk(groupCount);
            List<Integer> bracket = SeedOrder.innerOuter(teams);
            for (int pair = 0; pair < teams / 2; pair++) {
                int group = walk.get(pair % walk.size());
                groups.get(group).add(bracket.get(2 * pair));
                groups.get((group + groupCount / 2) % groupCount).add(bracket.get(2 * pair + 1));
            }
            for (List<Integer> group : groups) {
                Collections.sort(group);
            }
            return groups;
        }

        @Override
        public boolean isPossible(int teams, int groupCount) {
            boolean isFullBracket = Integer.bitCount(teams) == 1;
            return groupCount == 1 || (groupCount % 2 == 0 && isFullBracket && teams % groupCount == 0);
        }
    };

    /**
     * The groups, each with its seeds from the best to the last.
     *
     * @param teams at least as many as groups
     * @param groupCount 1 or more
     */
    public abstract List<List<Integer>> groups(int teams, int groupCount);

    /** Whether groups of like size come out. */
    public boolean isPossible(int teams, int groupCount) {
        return teams >= groupCount;
    }

    private static List<List<Integer>> empty(int count) {
        List<List<Integer>> groups = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            groups.add(new ArrayList<>());
        }
        return groups;
    }

    /** Left half up, right half down, left half down, right half up: neighbours of a bracket end far from each other. */
    private static List<Integer> walk(int groupCount) {
        int half = groupCount / 2;
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            left.add(i);
            right.add(half + i);
        }
        List<Integer> walk = new ArrayList<>(left);
        walk.addAll(right.reversed());
        walk.addAll(left.reversed());
        walk.addAll(right);
        return walk;
    }
}
