package dev.naadam.server.core.tournament.standing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What decides who stands higher. An organizer chooses some and their order.
 *
 * <p>Values are whole halves, so that half of an opponent's points is exact; more is better but for losses and seeds. The names are those of chess:
 * FIDE Handbook C.07. Unlike there a bye adds nothing to a sum over opponents, since there is no opponent.
 */
public enum TieBreak {
    /** Points of the table. */
    POINTS {
        @Override
        long halves(Ledger ledger, int team) {
            return 2L * ledger.tally(team).points();
        }
    },
    /** Matches won, byes included. */
    WINS {
        @Override
        long halves(Ledger ledger, int team) {
            return 2L * ledger.tally(team).wins();
        }
    },
    /** Matches lost; fewer are better. */
    LOSSES(true) {
        @Override
        long halves(Ledger ledger, int team) {
            return 2L * ledger.tally(team).losses();
        }
    },
    /**
     * Points out of the matches that those who are tied played among each other, if each of them has met each. After it has
     * parted some, it is asked again of those who are still tied.
     */
    HEAD_TO_HEAD {
        @Override
        long halves(Ledger ledger, int team) {
            throw new IllegalStateException("head to head is of several teams, not of " + team);
        }
    },
    /** Sum of the opponents' points. */
    BUCHHOLZ {
        @Override
        long halves(Ledger ledger, int team) {
            return sum(opponentsHalves(ledger, team));
        }
    },
    /** Buchholz without the opponent of the fewest points. */
    BUCHHOLZ_CUT_1 {
        @Override
        long halves(Ledger ledger, int team) {
            return sum(without(opponentsHalves(ledger, team), 1, 0));
        }
    },
    /** Buchholz without the two opponents of the fewest points. */
    BUCHHOLZ_CUT_2 {
        @Override
        long halves(Ledger ledger, int team) {
            return sum(without(opponentsHalves(ledger, team), 2, 0));
        }
    },
    /** Buchholz without the opponents of the fewest and of the most points. */
    MEDIAN_BUCHHOLZ {
        @Override
        long halves(Ledger ledger, int team) {
            return sum(without(opponentsHalves(ledger, team), 1, 1));
        }
    },
    /** Points of the opponents that were beaten, and half of the points of those who drew. */
    SONNEBORN_BERGER {
        @Override
        long halves(Ledger ledger, int team) {
            long halves = 0;
            for (Encounter encounter : ledger.encounters(team)) {
                halves += (long) encounter.share().halves()
                        * ledger.tally(encounter.opponent()).points();
            }
            return halves;
        }
    },
    /** Sum over the opponents of their wins less their losses. */
    DIFFICULTY {
        @Override
        long halves(Ledger ledger, int team) {
            return 2L * ledger.difficulty(team);
        }
    },
    /** Games won less games lost. */
    SCORE_DIFFERENCE {
        @Override
        long halves(Ledger ledger, int team) {
            long lead = 0;
            for (Encounter encounter : ledger.encounters(team)) {
                lead += encounter.lead();
            }
            return 2 * lead;
        }
    },
    /** Points made less points allowed in the games whose points are known. */
    GAME_POINT_DIFFERENCE {
        @Override
        long halves(Ledger ledger, int team) {
            long lead = 0;
            for (Encounter encounter : ledger.encounters(team)) {
                lead += encounter.pointLead();
            }
            return 2 * lead;
        }
    },
    /** The better seed of the stage. Never leaves a tie. */
    INITIAL_SEED(true) {
        @Override
        long halves(Ledger ledger, int team) {
            throw new IllegalStateException("the seed of " + team + " is no part of what was played");
        }
    };

    private final boolean isLessBetter;

    TieBreak() {
        this(false);
    }

    TieBreak(boolean isLessBetter) {
        this.isLessBetter = isLessBetter;
    }

    boolean isLessBetter() {
        return isLessBetter;
    }

    abstract long halves(Ledger ledger, int team);

    private static List<Long> opponentsHalves(Ledger ledger, int team) {
        List<Long> halves = new ArrayList<>();
        for (int opponent : ledger.opponents(team)) {
            halves.add(2L * ledger.tally(opponent).points());
        }
        Collections.sort(halves);
        return halves;
    }

    private static List<Long> without(List<Long> sorted, int lowest, int highest) {
        int from = Math.min(lowest, sorted.size());
        return sorted.subList(from, Math.max(from, sorted.size() - highest));
    }

    private static long sum(List<Long> halves) {
        long sum = 0;
        for (long half : halves) {
            sum += half;
        }
        return sum;
    }
}
