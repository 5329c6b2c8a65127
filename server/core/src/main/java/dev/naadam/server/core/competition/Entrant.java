package dev.naadam.server.core.competition;

import dev.naadam.server.core.roster.Roster;

/**
 * A team that registered.
 *
 * @param id that no other team of the event has
 * @param name as it is shown
 * @param roster who plays
 * @param rating for seeding, 0 to {@value #MAX_RATING}
 * @param presence whether it plays
 */
public record Entrant(String id, String name, Roster roster, int rating, Presence presence) {

    /** Far above every scale that is used. */
    public static final int MAX_RATING = 1_000_000;

    /** Whether a team plays. */
    public enum Presence {
        /** It came in. */
        REGISTERED,
        /** It said that it is there. */
        CHECKED_IN,
        /** It did not say so in time. */
        MISSING,
        /** It left. */
        WITHDRAWN,
        /** It was put out. */
        DISQUALIFIED;

        /** Whether it is still in the event. */
        public boolean isIn() {
            return this == REGISTERED || this == CHECKED_IN;
        }
    }

    /** With another roster. */
    public Entrant with(Roster other) {
        return new Entrant(id, name, other, rating, presence);
    }

    /** With another rating. */
    public Entrant rated(int other) {
        return new Entrant(id, name, roster, other, presence);
    }

    /** With another presence. */
    public Entrant in(Presence other) {
        return new Entrant(id, name, roster, rating, other);
    }
}
