package dev.naadam.loadtest.chaos;

import java.util.Locale;

/** What is done to the servers in a run. */
public enum Scenario {
    /** The node that owns the match is killed with -9. */
    KILL_OWNER,
    /** It is frozen for a while, and thawed when another one may own the match. */
    FREEZE_OWNER,
    /** The Redis of all nodes is killed with -9; the nodes start it again. */
    KILL_REDIS,
    /** All nodes but one are killed within a second, the owner first. */
    CASCADE;

    /** What it is called on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
