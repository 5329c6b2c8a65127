package dev.naadam.server.core.competition.document;

/** In which order teams are seeded. */
public enum Seeding {
    /** As the organizer ordered them; those not named behind, in the order in which they registered. */
    AS_GIVEN,
    /** The higher rating first; equal ones in the order in which they registered. */
    BY_RATING
}
