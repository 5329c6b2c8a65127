package dev.naadam.server.core.lobby;

/** Why play stops. */
public enum PauseKind {
    /** A captain wants to talk: within a budget of pauses, each of one length. */
    TACTICAL,
    /** Something of a player's does not work: within a budget, each up to one length. */
    TECHNICAL,
    /** A referee says so, until a referee says otherwise. */
    ADMIN
}
