package dev.naadam.server.core.lobby;

/** How far a lobby is. What leads from one to the next: docs/lobbies.md. */
public enum Phase {
    /** Nobody has opened it. */
    UNOPENED,
    /** Players come. */
    GATHERING,
    /** All are there and say so. */
    READY_CHECK,
    /** Teams choose maps, sides and perhaps the region. */
    VETO,
    /** A fair region has to be assigned. */
    REGION,
    /** A session has to be made for the next map. */
    MAKING,
    /** A map is played. */
    PLAYING,
    /** The next map waits for a break, for a pause, or for somebody. */
    BETWEEN_MAPS,
    /** It is known who won. */
    DECIDED,
    /** The tournament knows too. */
    HANDED_ON,
    /** It is not played to its end. */
    CANCELLED;

    boolean isOver() {
        return compareTo(DECIDED) >= 0;
    }
}
