package dev.naadam.server.core.tournament.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Orders of a row of entries: of seeds over the first round, and of those who drop into a lower bracket.
 *
 * <p>The names and what they do are those of the tools that organizers know; the lists have even length, or one entry.
 */
public enum SeedOrder {
    /** 1 2 3 4 5 6 7 8. */
    NATURAL {
        @Override
        public <T> List<T> apply(List<T> row) {
            return List.copyOf(row);
        }
    },
    /** 8 7 6 5 4 3 2 1. */
    REVERSE {
        @Override
        public <T> List<T> apply(List<T> row) {
            return row.reversed();
        }
    },
    /** 5 6 7 8 1 2 3 4. */
    HALF_SHIFT {
        @Override
        public <T> List<T> apply(List<T> row) {
            int half = row.size() / 2;
            return join(row.subList(half, row.size()), row.subList(0, half));
        }
    },
    /** 4 3 2 1 8 7 6 5. */
    REVERSE_HALF_SHIFT {
        @Override
        public <T> List<T> apply(List<T> row) {
            int half = row.size() / 2;
            return join(
                    row.subList(0, half).reversed(),
                    row.subList(half, row.size()).reversed());
        }
    },
    /** 2 1 4 3 6 5 8 7. */
    PAIR_FLIP {
        @Override
        public <T> List<T> apply(List<T> row) {
            List<T> flipped = new ArrayList<>(row);
            for (int i = 0; i + 1 < row.size(); i += 2) {
                Collections.swap(flipped, i, i + 1);
            }
            return flipped;
        }
    },
    /** 1 8 4 5 2 7 3 6: the better the seed, the later it meets the other good ones. Needs a power of two. */
    INNER_OUTER {
        @Override
        public <T> List<T> apply(List<T> row) {
            List<T> placed = new ArrayList<>(row.size());
            for (int seed : innerOuter(row.size())) {
                placed.add(row.get(seed - 1));
            }
            return placed;
        }
    };

    /** The entries in this order; the argument stays as it is. */
    public abstract <T> List<T> apply(List<T> row);

    /**
     * Seeds in inner-outer order: every seed's opponent is the one that makes each pair of a round add up to the same.
     *
     * @param size a power of two
     */
    static List<Integer> innerOuter(int size) {
        List<Integer> row = List.of(1);
        while (row.size() < size) {
            int sum = 2 * row.size() + 1;
            List<Integer> wider = new ArrayList<>(2 * row.size());
            for (int seed : row) {
                wider.add(seed);
                wider.add(sum - seed);
            }
            row = wider;
        }
        return row;
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
