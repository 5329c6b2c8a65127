package dev.naadam.server.core.region;

/** Why a region was chosen. */
public enum Rule {
    /** No other region was a candidate. */
    ONLY_CANDIDATE,
    /** It has the least J, and is western or has no western region in its fair set. */
    LEAST_COST,
    /** As {@link #LEAST_COST}, and another one with the same J comes later as text. */
    LEAST_COST_THEN_ID,
    /** It is the western region of the fair set with the least J. */
    WEST,
    /** As {@link #WEST}, and another western one of the fair set with the same J comes later as text. */
    WEST_THEN_ID,
    /** It is this match's part of the optimum of a whole round. */
    ROUND
}
