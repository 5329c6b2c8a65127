package dev.naadam.server.core.tournament.match;

import java.util.Comparator;
import java.util.List;

/**
 * Names a match by its place in the tournament. All numbers count from 1.
 *
 * <p>Groups of an elimination are its brackets: in a double elimination 1 is the upper, 2 the lower, 3 the grand final; in a
 * single elimination 1 is the bracket, 2 the match for third place, and those above 2 are the brackets of lower places.
 *
 * @param stage of the tournament
 * @param group of the stage; 1 in a Swiss stage
 * @param round of the group
 * @param number of the match in the round
 */
public record MatchId(int stage, int group, int round, int number) implements Comparable<MatchId> {

    private static final int PARTS = 4;

    private static final Comparator<MatchId> ORDER = Comparator.comparingInt(MatchId::stage)
            .thenComparingInt(MatchId::group)
            .thenComparingInt(MatchId::round)
            .thenComparingInt(MatchId::number);

    public MatchId {
        if (Math.min(Math.min(stage, group), Math.min(round, number)) < 1) {
            throw new IllegalArgumentException("match id: " + stage + "." + group + "." + round + "." + number
                    + " (expected: four numbers of at least 1)");
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is no id
     */
    public static MatchId parse(String text) {
        List<String> parts = List.of(text.split("\\.", PARTS + 1));
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("match id: " + text + " (expected: stage.group.round.number)");
        }
        try {
            return new MatchId(number(parts, 0), number(parts, 1), number(parts, 2), number(parts, 3));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("match id: " + text + " (expected: stage.group.round.number)", e);
        }
    }

    private static int number(List<String> parts, int index) {
        return Integer.parseInt(parts.get(index));
    }

    @Override
    public int compareTo(MatchId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return stage + "." + group + "." + round + "." + number;
    }
}
