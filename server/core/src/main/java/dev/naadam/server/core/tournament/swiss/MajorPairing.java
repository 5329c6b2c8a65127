package dev.naadam.server.core.tournament.swiss;

import dev.naadam.server.core.tournament.standing.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs the rounds of a Major: only equal records meet.
 *
 * <p>The first round has the upper half against the lower one: 1v9 to 8v16. After it a pool is in the order of difficulty,
 * then of the initial seed, and pairs highest against lowest ({@link PoolPairing}); from the fourth round on a pool of six
 * takes a row of {@link SixTeamTable}. Source: as there.
 */
public final class MajorPairing {

    private static final int FIRST_ROUND_OF_THE_TABLE = 4;

    private final SwissField field;
    private final int winsToAdvance;
    private final int lossesToLeave;
    private final List<SwissRound.Meeting> meetings = new ArrayList<>();
    private final List<PairingNote> notes = new ArrayList<>();

    private MajorPairing(SwissField field, int winsToAdvance, int lossesToLeave) {
        this.field = field;
        this.winsToAdvance = winsToAdvance;
        this.lossesToLeave = lossesToLeave;
    }

    /** The first round: depends on nothing but the size. */
    public static SwissRound opening(int teams, int winsToAdvance, int lossesToLeave) {
        List<SwissRound.Meeting> meetings = new ArrayList<>();
        for (int seed = 1; seed <= teams / 2; seed++) {
            boolean isDeciding = Math.min(winsToAdvance, lossesToLeave) == 1;
            meetings.add(new SwissRound.Meeting(seed, seed + teams / 2, isDeciding));
        }
        return new SwissRound(meetings, List.of());
    }

    /** The round after those that were played; empty if nobody has to play any more. */
    public static SwissRound next(SwissField field, int winsToAdvance, int lossesToLeave) {
        MajorPairing pairing = new MajorPairing(field, winsToAdvance, lossesToLeave);
        for (List<Integer> pool : pairing.pools()) {
            pairing.pair(pool);
        }
        return new SwissRound(pairing.meetings, pairing.notes);
    }

    private List<List<Integer>> pools() {
        List<List<Integer>> pools = new ArrayList<>();
        Tally last = null;
        for (int seed :
                field.ranked(Comparator.comparingInt(seed -> -field.tally(seed).wins()))) {
            Tally tally = field.tally(seed);
            if (tally.wins() == winsToAdvance || tally.losses() == lossesToLeave) {
                continue;
            }
            // all who are still in have played every round: equal wins are equal records
            if (last == null || last.wins() != tally.wins()) {
                pools.add(new ArrayList<>());
            }
            pools.getLast().add(seed);
            last = tally;
        }
        return pools;
    }

    private void pair(List<Integer> pool) {
        boolean takesTheTable =
                field.roundsPlayed() + 1 >= FIRST_ROUND_OF_THE_TABLE && pool.size() == SixTeamTable.TEAMS;
        PoolPairing.Pairing pairing =
                takesTheTable ? SixTeamTable.pair(pool, field::haveMet) : PoolPairing.pair(pool, field::haveMet);
        Tally tally = field.tally(pool.getFirst());
        boolean isDeciding = tally.wins() == winsToAdvance - 1 || tally.losses() == lossesToLeave - 1;
        for (Pair pair : pairing.pairs()) {
            meetings.add(new SwissRound.Meeting(pair.high(), pair.low(), isDeciding));
        }
        if (!pairing.isByGreedyRule()) {
            PairingNote.Kind kind =
                    pairing.rematches() == 0 ? PairingNote.Kind.REMATCH_AVOIDED : PairingNote.Kind.REMATCH_UNAVOIDABLE;
            notes.add(new PairingNote(field.roundsPlayed() + 1, tally.toString(), kind, pairing.rematches()));
        }
    }
}
