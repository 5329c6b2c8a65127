package dev.naadam.server.core.tournament.document;

import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.SeedOrder;
import java.util.List;

/** The rules of a stage. {@code docs/tournaments.md} has them in full, with examples and sources. */
public sealed interface Format {

    /**
     * One loss and out.
     *
     * @param firstRound who stands where
     * @param playedPlaces places that matches decide, a power of two: 2 = first and second; 4 = with a match for third place;
     *     8 and more = with consolation brackets
     */
    record SingleElimination(FirstRound firstRound, int playedPlaces) implements Format {}

    /**
     * Two losses and out.
     *
     * @param firstRound who stands where in the upper bracket
     * @param grandFinal how the winners of both brackets meet
     * @param drops order in which the losers of each round of the upper bracket drop; empty for the usual ones
     */
    record DoubleElimination(FirstRound firstRound, GrandFinal grandFinal, List<SeedOrder> drops) implements Format {

        public DoubleElimination {
            drops = List.copyOf(drops);
        }
    }

    /**
     * Everybody of a group meets everybody.
     *
     * @param groups how many
     * @param legs how often
     * @param table how they are ranked
     */
    record RoundRobin(Groups groups, int legs, TableRules table) implements Format {}

    /** Groups of four: two wins and on, two losses and out. */
    record Gsl(Groups groups) implements Format {}

    /**
     * Swiss by the Major rules: only equal records meet.
     *
     * @param winsToAdvance wins that take a team on
     * @param lossesToLeave losses that take it out
     */
    record MajorSwiss(int winsToAdvance, int lossesToLeave) implements Format {}

    /**
     * Swiss in which everybody plays all rounds.
     *
     * @param rounds fewer than there are teams, so that a rematch can be avoided
     * @param table how they are ranked
     */
    record FixedSwiss(int rounds, TableRules table) implements Format {}
}
