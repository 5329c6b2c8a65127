package dev.naadam.server.core.tournament.document;

/** What follows when both brackets of a double elimination have a winner. */
public enum GrandFinal {
    /** Nothing: the winner of the upper bracket is first, the winner of the lower one second. */
    NONE,
    /** One match. */
    SIMPLE,
    /** One match, and a second one if the winner of the lower bracket wins it: then both have lost once. */
    DOUBLE
}
