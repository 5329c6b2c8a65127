package dev.naadam.server.core.tournament.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where byes stand in the row of seeds, before it is put in order. */
public enum ByeSpread {
    /** Behind the last seed. With the inner-outer order the best seeds get them. */
    LAST {
        @Override
        List<Integer> row(int teams) {
            List<Integer> row = seeds(1, teams);
            row.addAll(Collections.nCopies(FirstRound.bracketSize(teams) - teams, FirstRound.BYE));
            return row;
        }
    },
    /** One beside each of the last seeds: never two byes against each other in the natural order. */
    BALANCED {
        @Override
        List<Integer> row(int teams) {
            int byes = FirstRound.bracketSize(teams) - teams;
            List<Integer> row = seeds(1, teams - byes);
            for (int seed : seeds(teams - byes + 1, teams)) {
                row.add(seed);
                row.add(FirstRound.BYE);
            }
            return row;
        }
    };

    /** Seeds and byes of the first round, not yet in order. */
    abstract List<Integer> row(int teams);

    private static List<Integer> seeds(int first, int last) {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = first; seed <= last; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }
}
