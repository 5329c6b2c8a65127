package dev.naadam.server.core.tournament.standing;

import java.util.List;
import java.util.TreeSet;

/** The matches among some teams only. */
final class HeadToHead {

    private HeadToHead() {}

    static boolean haveAllMet(Ledger ledger, List<Integer> teams) {
        for (int team : teams) {
            TreeSet<Integer> met = new TreeSet<>(ledger.opponents(team));
            met.retainAll(teams);
            if (met.size() < teams.size() - 1) {
                return false;
            }
        }
        return true;
    }

    static int points(Ledger ledger, int team, List<Integer> among) {
        int points = 0;
        for (Encounter encounter : ledger.encounters(team)) {
            if (among.contains(encounter.opponent())) {
                points += encounter.share().points(ledger.points());
            }
        }
        return points;
    }
}
