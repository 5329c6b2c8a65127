package dev.naadam.server.core.tournament.match;

/** Who has a side of a match, as far as it is known. */
public sealed interface Occupant {

    /** A team. */
    static Occupant of(int team) {
        return new Entrant(team);
    }

    /** Whether it is this team. */
    default boolean is(int team) {
        return this instanceof Entrant entrant && entrant.team() == team;
    }

    /** Whether a team is known to be here. */
    default boolean isTeam() {
        return this instanceof Entrant;
    }

    /**
     * The number of the team.
     *
     * @throws IllegalStateException if there is none
     */
    default int team() {
        throw new IllegalStateException("occupant: " + this + " (expected: a team)");
    }

    /**
     * A team by its number.
     *
     * @param team index in the document, from 0
     */
    record Entrant(int team) implements Occupant {}

    /** No team. */
    enum Absent implements Occupant {
        /** Not known yet. */
        PENDING,
        /** It is known that nobody will come: a bye, or two who forfeited before. */
        NOBODY
    }
}
