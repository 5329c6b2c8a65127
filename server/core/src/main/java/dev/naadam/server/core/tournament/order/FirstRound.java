package dev.naadam.server.core.tournament.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who stands where in the first round of a bracket. The bracket is the smallest power of two that holds all. */
public sealed interface FirstRound {

    /** Stands for nobody in a row of seeds. */
    int BYE = 0;

    /**
     * The first round from top to bottom: opponents stand beside each other.
     *
     * @param teams 2 or more
     * @return seeds from 1, {@link #BYE} where there is nobody
     */
    List<Integer> positions(int teams);

    /** Size of the bracket for so many teams: the next power of two. */
    static int bracketSize(int teams) {
        return teams <= 1 ? 1 : Integer.highestOneBit(teams - 1) << 1;
    }

    /** By a seed order, after the byes were put into the row of seeds. */
    record Ordered(SeedOrder order, ByeSpread byes) implements FirstRound {

        @Override
        public List<Integer> positions(int teams) {
            return order.apply(byes.row(teams));
        }
    }

    /**
     * As the organizer says.
     *
     * @param seeds all seeds once and {@link #BYE} for every bye
     */
    record Manual(List<Integer> seeds) implements FirstRound {

        public Manual {
            seeds = List.copyOf(seeds);
        }

        @Override
        public List<Integer> positions(int teams) {
            return seeds;
        }

        /** Whether it is a first round for so many teams. */
        public boolean fits(int teams) {
            List<Integer> given = new ArrayList<>(seeds);
            List<Integer> wanted = new ArrayList<>(ByeSpread.LAST.row(teams));
            Collections.sort(given);
            Collections.sort(wanted);
            return given.equals(wanted);
        }
    }
}
