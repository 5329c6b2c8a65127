package dev.naadam.server.core.tournament;

/** Why a team is no longer in the tournament. */
public enum Departure {
    /** By its own wish. */
    WITHDRAWN,
    /** By a ruling. */
    DISQUALIFIED
}
