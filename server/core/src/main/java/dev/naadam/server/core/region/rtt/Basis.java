package dev.naadam.server.core.region.rtt;

/** What an R rests on. */
public enum Basis {
    /** The player's own measurement as it stands. */
    MEASURED,
    /** Another region and the mesh show that the path is shorter than measured: echoes were held back. */
    CAPPED_BY_MESH,
    /** The player was once so much nearer that the path is shorter than measured. */
    CAPPED_BY_HISTORY,
    /** Not measured: reached through a measured region and the mesh. */
    BOUNDED_BY_MESH
}
