package dev.naadam.server.core.region.record;

/** What came of the attempt to place one match. */
public sealed interface Verdict {

    /** It has a region. */
    record Placed(DecisionRecord decision) implements Verdict {}

    /** This player has no valid measurement at all; the others' are worth nothing without it. */
    record Unmeasured(String player) implements Verdict {}

    /** No region has both room and an R of every player. */
    record Nowhere() implements Verdict {}
}
