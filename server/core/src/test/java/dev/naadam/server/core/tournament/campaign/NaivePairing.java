package dev.naadam.server.core.tournament.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The pairing rules by plain search: the highest with the lowest that leaves a rest which can be paired, or nothing. Slow on
 * purpose; it shares no idea with the engine's matching.
 */
final class NaivePairing {

    /** All fifteen rows, as the rule book prints them. */
    private static final String TABLE = "1v6 2v5 3v4/1v6 2v4 3v5/1v5 2v6 3v4/1v5 2v4 3v6/1v4 2v6 3v5/1v4 2v5 3v6/"
            + "1v6 2v3 4v5/1v5 2v3 4v6/1v3 2v6 4v5/1v3 2v5 4v6/1v4 2v3 5v6/1v3 2v4 5v6/1v2 3v6 4v5/1v2 3v5 4v6/1v2 3v4 5v6";

    private NaivePairing() {}

    /** The first pairing of the rule with the fewest rematches, as {@code [high, low]}. */
    static List<List<Integer>> highestAgainstLowest(List<Integer> teams, BiPredicate<Integer, Integer> haveMet) {
        for (int rematches = 0; ; rematches++) {
            List<List<Integer>> pairs = new ArrayList<>();
            if (search(new ArrayList<>(teams), rematches, haveMet, pairs)) {
                return pairs;
            }
        }
    }

    private static boolean search(
            List<Integer> left, int rematches, BiPredicate<Integer, Integer> haveMet, List<List<Integer>> pairs) {
        if (left.isEmpty()) {
            return true;
        }
        int high = left.getFirst();
        for (int low : left.subList(1, left.size()).reversed()) {
            int cost = haveMet.test(high, low) ? 1 : 0;
            List<Integer> rest = new ArrayList<>(left);
            rest.removeAll(List.of(high, low));
            pairs.add(List.of(high, low));
            if (cost <= rematches && search(rest, rematches - cost, haveMet, pairs)) {
                return true;
            }
            pairs.removeLast();
        }
        return false;
    }

    /** The row of the table with the fewest rematches, the first of them. */
    static List<List<Integer>> table(List<Integer> teams, BiPredicate<Integer, Integer> haveMet) {
        List<List<Integer>> best = List.of();
        long fewest = Long.MAX_VALUE;
        for (String row : TABLE.split("/", -1)) {
            List<List<Integer>> pairs = new ArrayList<>();
            for (String pair : row.split(" ", -1)) {
                pairs.add(List.of(teams.get(pair.charAt(0) - '1'), teams.get(pair.charAt(2) - '1')));
            }
            long rematches = pairs.stream()
                    .filter(pair -> haveMet.test(pair.getFirst(), pair.getLast()))
                    .count();
            if (rematches < fewest) {
                best = pairs;
                fewest = rematches;
            }
        }
        return best;
    }

    /** The fewest rematches of any pairing: tries the team with the fewest opponents first, so that it ends soon. */
    static int fewestRematches(List<Integer> teams, BiPredicate<Integer, Integer> haveMet) {
        for (int rematches = 0; ; rematches++) {
            if (canPair(new ArrayList<>(teams), rematches, haveMet)) {
                return rematches;
            }
        }
    }

    private static boolean canPair(List<Integer> left, int rematches, BiPredicate<Integer, Integer> haveMet) {
        if (left.isEmpty()) {
            return true;
        }
        int hardest = left.getFirst();
        long fewest = Long.MAX_VALUE;
        for (int team : left) {
            long options = left.stream()
                    .filter(other -> other != team && !haveMet.test(team, other))
                    .count();
            if (options < fewest) {
                hardest = team;
                fewest = options;
            }
        }
        for (int other : left) {
            int cost = haveMet.test(hardest, other) ? 1 : 0;
            List<Integer> rest = new ArrayList<>(left);
            rest.removeAll(List.of(hardest, other));
            if (other != hardest && cost <= rematches && canPair(rest, rematches - cost, haveMet)) {
                return true;
            }
        }
        return false;
    }
}
