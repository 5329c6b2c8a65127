package dev.naadam.server.core.tournament.swiss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs a Swiss round in which everybody plays.
 *
 * <p>Teams are in the order of their points, then of difficulty, then of the initial seed, and a pool is who has the same
 * points. An odd number gives a bye to the lowest who has had none. From the top, each pool pairs highest against lowest; of
 * an odd pool the lowest floats to the next one. No team floats, gets a bye or meets another if that would make a rematch
 * necessary further down that could be avoided: then it is the next one up. A pool that can not be paired so at all is joined
 * with the next one.
 */
public final class FixedPairing {

    private final SwissField field;
    private final List<SwissRound.Meeting> meetings = new ArrayList<>();
    private final List<PairingNote> notes = new ArrayList<>();
    private int budget;

    private FixedPairing(SwissField field) {
        this.field = field;
    }

    /** The first round: upper half against lower half; with an odd number the last seed has a bye. */
    public static SwissRound opening(int teams) {
        List<SwissRound.Meeting> meetings = new ArrayList<>();
        for (int seed = 1; seed <= teams / 2; seed++) {
            meetings.add(new SwissRound.Meeting(seed, seed + teams / 2, false));
        }
        if (teams % 2 != 0) {
            meetings.add(new SwissRound.Meeting(teams, SwissRound.Meeting.BYE, false));
        }
        return new SwissRound(meetings, List.of());
    }

    /** The round after those that were played. */
    public static SwissRound next(SwissField field) {
        FixedPairing pairing = new FixedPairing(field);
        List<Integer> ranked =
                field.ranked(Comparator.comparingInt(seed -> -field.tally(seed).points()));
        int bye = ranked.size() % 2 == 0 ? SwissRound.Meeting.BYE : pairing.chooseBye(ranked);
        ranked.removeIf(seed -> seed == bye);
        pairing.pairAll(ranked);
        if (bye != SwissRound.Meeting.BYE) {
            pairing.meetings.add(new SwissRound.Meeting(bye, SwissRound.Meeting.BYE, false));
        }
        return new SwissRound(pairing.meetings, pairing.notes);
    }

    private int chooseBye(List<Integer> ranked) {
        int chosen = SwissRound.Meeting.BYE;
        int fewest = Integer.MAX_VALUE;
        for (int seed : ranked.reversed()) {
            if (field.byes(seed) > 0) {
                continue;
            }
            int rematches = rematches(without(ranked, seed));
            if (rematches == 0) {
                return seed;
            }
            if (rematches < fewest) {
                chosen = seed;
                fewest = rematches;
            }
        }
        return chosen;
    }

    private void pairAll(List<Integer> ranked) {
        budget = rematches(ranked);
        List<Integer> pool = new ArrayList<>();
        List<Integer> rest = new ArrayList<>(ranked);
        while (!rest.isEmpty() || !pool.isEmpty()) {
            boolean isJoined = !pool.isEmpty() && !isFloater(pool, rest);
            moveTopPool(rest, pool);
            if (isJoined) {
                note(pool, PairingNote.Kind.POOLS_JOINED, 0);
            }
            pool = pairOrKeep(pool, rest);
        }
    }

    private static boolean isFloater(List<Integer> pool, List<Integer> rest) {
        return pool.size() == 1 && !rest.isEmpty();
    }

    private void moveTopPool(List<Integer> rest, List<Integer> pool) {
        int points = field.tally(rest.getFirst()).points();
        while (!rest.isEmpty() && field.tally(rest.getFirst()).points() == points) {
            pool.add(rest.removeFirst());
        }
    }

    /** Pairs a pool if what is below can still be paired as well as possible; returns who goes on to the next pool. */
    private List<Integer> pairOrKeep(List<Integer> pool, List<Integer> rest) {
        if (pool.size() % 2 == 0) {
            boolean isGood = rematches(pool) + rematches(rest) <= budget;
            return isGood ? pair(pool, List.of()) : pool;
        }
        for (int floater : pool.reversed()) {
            List<Integer> stay = without(pool, floater);
            List<Integer> below = new ArrayList<>(List.of(floater));
            below.addAll(rest);
            if (rematches(stay) + rematches(below) <= budget) {
                return pair(stay, List.of(floater));
            }
        }
        return pool;
    }

    private List<Integer> pair(List<Integer> pool, List<Integer> floaters) {
        PoolPairing.Pairing pairing = PoolPairing.pair(pool, field::haveMet);
        for (Pair pair : pairing.pairs()) {
            meetings.add(new SwissRound.Meeting(pair.high(), pair.low(), false));
        }
        budget -= pairing.rematches();
        if (pairing.rematches() > 0) {
            note(pool, PairingNote.Kind.REMATCH_UNAVOIDABLE, pairing.rematches());
        } else if (!pairing.isByGreedyRule()) {
            note(pool, PairingNote.Kind.REMATCH_AVOIDED, 0);
        }
        return new ArrayList<>(floaters);
    }

    private void note(List<Integer> pool, PairingNote.Kind kind, int rematches) {
        String record = field.tally(pool.getFirst()).toString();
        notes.add(new PairingNote(field.roundsPlayed() + 1, record, kind, rematches));
    }

    private int rematches(List<Integer> seeds) {
        return PoolPairing.rematches(seeds, field::haveMet);
    }

    private static List<Integer> without(List<Integer> seeds, int seed) {
        List<Integer> others = new ArrayList<>(seeds);
        others.removeIf(other -> other == seed);
        return others;
    }
}
