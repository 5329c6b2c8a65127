package dev.naadam.server.core.lobby.setup;

/** Bounds of a setup, beside those of rosters. Together they keep the largest one far below what an entry of a ledger may hold. */
public final class SetupLimits {

    /** Characters of a reason that somebody gives: one line. */
    public static final int MAX_REASON_CHARS = 200;

    /** People who watch a lobby: casters and referees, not an audience. */
    public static final int MAX_OBSERVERS = 16;

    /** Maps to choose from. */
    public static final int MAX_MAPS = 32;

    /** Regions to choose from, by name. */
    public static final int MAX_REGIONS = 32;

    /** Steps of a veto: all maps and regions banned, and a side for each map. */
    public static final int MAX_STEPS = 80;

    /** Longest clock or pause, seconds: a day. */
    public static final int MAX_SECONDS = 24 * 60 * 60;

    /** Most pauses or substitutions of one kind. */
    public static final int MAX_BUDGET = 100;

    /** Longest broadcast delay, seconds: observers' views are kept so long. */
    public static final int MAX_DELAY_SECONDS = 15 * 60;

    /** Shortest join code: 6 of 32 letters are a thousand million codes. */
    public static final int MIN_CODE_CHARS = 6;

    /** Longest join code. */
    public static final int MAX_CODE_CHARS = 32;

    private SetupLimits() {}
}
