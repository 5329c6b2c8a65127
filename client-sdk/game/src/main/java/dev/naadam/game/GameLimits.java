package dev.naadam.game;

/** Bounds that every game keeps; the wire and the store are laid out for them. */
public final class GameLimits {

    /** Players in one match: an audience and a roster fit a 64-bit mask. */
    public static final int MAX_PLAYERS = 64;

    /** Teams in one match. */
    public static final int MAX_TEAMS = 8;

    /** Bytes of one input; 32 of them must fit a datagram. */
    public static final int MAX_INPUT_BYTES = 32;

    /**
     * Bytes of one event. More than 64 travel in pieces, beside a large view one piece a tick: half a second at 128 Hz for
     * the longest.
     */
    public static final int MAX_EVENT_BYTES = 4096;

    /** Bytes of a full view or of a delta; with header and tag it fits one datagram of 1200 bytes. */
    public static final int MAX_VIEW_BYTES = 1024;

    /** Bytes of a canonical full state. */
    public static final int MAX_STATE_BYTES = 16 * 1024;

    /** Entries in a setup's options. */
    public static final int MAX_OPTIONS = 16;

    /** Characters of an option's name or value, ASCII. */
    public static final int MAX_OPTION_CHARS = 32;

    /** Slowest tick rate, Hz. */
    public static final int MIN_TICK_RATE_HZ = 20;

    /** Fastest tick rate, Hz. */
    public static final int MAX_TICK_RATE_HZ = 128;

    /** Fields in a view, all rows of all tables together. */
    public static final int MAX_VIEW_FIELDS = 4096;

    /** Statistics of one player in an outcome. */
    public static final int MAX_STATISTICS = 32;

    /** Lines of an outcome's history: a round a minute for two hours. */
    public static final int MAX_HISTORY = 128;

    /** Characters of such a line. */
    public static final int MAX_HISTORY_CHARS = 64;

    private GameLimits() {}
}
