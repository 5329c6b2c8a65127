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
    /** All nodes but one are killed within a second, the owner first; every other time the successor while it takes over. */
    CASCADE,
    /** The owner's connections with the journal stand still for a while, and nobody is told. */
    CUT_LINK,
    /** The journal's primary is killed with -9 and its replica put in its place. */
    PROMOTE,
    /** The owner of a hundred matches is killed with -9. */
    SHARD_100,
    /** The owner of twenty matches is drained. */
    HANDOVER;

    /** Played at once, all by one node. */
    int matches() {
        return switch (this) {
            case SHARD_100 -> 100;
            case HANDOVER -> 20;
            case KILL_OWNER, FREEZE_OWNER, KILL_REDIS, CASCADE, CUT_LINK, PROMOTE -> 1;
        };
    }

    /** Of one match: two where there are many, which two cores have to play beside their servers. */
    int bots() {
        return matches() == 1 ? 4 : 2;
    }

    /** Whether any machine can play it: a hundred matches need more than two cores to be timed. */
    public boolean isOrdinary() {
        return this != SHARD_100;
    }

    /** What it is called on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
