package dev.naadam.server.core.competition.document;

/** From when on a team does not change its roster by itself. */
public enum RosterLock {
    /** When nobody can register any more. */
    REGISTRATION_CLOSED,
    /** When the first match can be played. */
    STARTED,
    /** Never: between two matches it always may. */
    NEVER
}
