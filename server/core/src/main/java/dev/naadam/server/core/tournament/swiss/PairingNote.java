package dev.naadam.server.core.tournament.swiss;

/**
 * Something out of the ordinary about the pairing of a pool, for the record of the event.
 *
 * @param round from 1
 * @param pool the record of its teams, such as {@code 1-1}
 * @param kind what it was
 * @param rematches pairs that meet again because every other pairing would have had as many or more
 */
public record PairingNote(int round, String pool, Kind kind, int rematches) {

    /** What was out of the ordinary. */
    public enum Kind {
        /** Highest against lowest would have ended in a rematch: the first pairing without one was taken. */
        REMATCH_AVOIDED,
        /** There was no pairing without a rematch: it has the fewest. */
        REMATCH_UNAVOIDABLE,
        /** Pools were paired together, since one of them alone could not be. */
        POOLS_JOINED
    }
}
