package dev.naadam.server.core.lobby.series;

/** What a team does in one step of a veto. */
public enum VetoAction {
    /** Takes the part of A or of B in all steps that follow. */
    CHOOSE_PART,
    /** Takes a map out of the pool. */
    BAN_MAP,
    /** Has a map played, behind those that were picked before. */
    PICK_MAP,
    /** Chooses its side on the first map that is certain to be played and has no sides yet. */
    CHOOSE_SIDE,
    /** Takes a region out of the pool. */
    BAN_REGION,
    /** Has the series played in a region. */
    PICK_REGION
}
