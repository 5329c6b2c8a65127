package dev.naadam.server.core.tournament.swiss;

import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Slot;
import dev.naadam.server.core.tournament.standing.Ledger;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.Tally;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Where the teams of a Swiss stage stand between two rounds. Teams are named by their seed in the stage, from 1.
 */
public final class SwissField {

    private final int size;
    private final Tally[] tallies;
    private final int[] difficulties;
    private final int[] byes;
    private final BitSet[] met;
    private final int roundsPlayed;

    /**
     * The field after some rounds.
     *
     * @param size teams in the stage
     * @param played all matches of the rounds so far, each over
     */
    public SwissField(int size, Points points, List<Match> played) {
        this.size = size;
        this.tallies = new Tally[size + 1];
        this.difficulties = new int[size + 1];
        this.byes = new int[size + 1];
        this.met = new BitSet[size + 1];
        this.roundsPlayed = played.isEmpty() ? 0 : played.getLast().id().round();
        for (int seed = 1; seed <= size; seed++) {
            met[seed] = new BitSet();
        }
        read(new Ledger(points, played), played);
    }

    private void read(Ledger ledger, List<Match> played) {
        for (Match match : played) {
            int a = seed(match.fixture().a());
            int b = seed(match.fixture().b());
            fill(ledger, match.a().team(), a);
            byes[a] += b == 0 ? 1 : 0;
            if (b != 0) {
                fill(ledger, match.b().team(), b);
                met[a].set(b);
                met[b].set(a);
            }
        }
    }

    private static int seed(Slot slot) {
        return slot instanceof Slot.Seed entry ? entry.number() : 0;
    }

    private void fill(Ledger ledger, int team, int seed) {
        tallies[seed] = ledger.tally(team);
        difficulties[seed] = ledger.difficulty(team);
    }

    int roundsPlayed() {
        return roundsPlayed;
    }

    Tally tally(int seed) {
        return tallies[seed];
    }

    int byes(int seed) {
        return byes[seed];
    }

    boolean haveMet(int one, int other) {
        return met[one].get(other);
    }

    /** All seeds in the order that {@code first} gives, then by difficulty, then by seed. */
    List<Integer> ranked(Comparator<Integer> first) {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = 1; seed <= size; seed++) {
            seeds.add(seed);
        }
        seeds.sort(first.thenComparingInt(seed -> -difficulties[seed]).thenComparingInt(seed -> seed));
        return seeds;
    }
}
