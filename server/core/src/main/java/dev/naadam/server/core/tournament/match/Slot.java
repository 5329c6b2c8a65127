package dev.naadam.server.core.tournament.match;

/** Where a side of a match comes from. */
public sealed interface Slot {

    /**
     * An entry of the stage.
     *
     * @param number seed within the stage, from 1
     */
    record Seed(int number) implements Slot {}

    /** Who wins a match of the same stage. */
    record WinnerOf(MatchId match) implements Slot {}

    /** Who loses a match of the same stage. */
    record LoserOf(MatchId match) implements Slot {}

    /**
     * A side of a grand final again, if the winner of the lower bracket won it: then both have lost once. Else nobody.
     *
     * @param match the grand final, with the winner of the upper bracket on side A
     */
    record ResetOf(MatchId match, Side side) implements Slot {}

    /** Nobody: the other side goes on without a match. */
    record Bye() implements Slot {}
}
