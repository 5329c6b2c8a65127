package dev.naadam.server.core.tournament.document;

/** Bounds of a document. */
public final class Limits {

    /** Below it there is nothing to play. */
    public static final int MIN_TEAMS = 2;

    /** The largest open qualifiers have fewer; a double elimination of it is 2,047 matches. */
    public static final int MAX_TEAMS = 1024;

    /** Qualifiers, groups, play-offs: nobody has yet needed a fifth. */
    public static final int MAX_STAGES = 8;

    /** Of a name or an id, in chars: it goes into lines of logs and tables. */
    public static final int MAX_NAME_CHARS = 64;

    /** Of a round robin. */
    public static final int MAX_LEGS = 4;

    /** Of one stage: 64 groups of 16 in two legs have 15,360. State is recomputed over all of them. */
    public static final int MAX_MATCHES_PER_STAGE = 20_000;

    /** Wins or losses in a Major Swiss: 5 of each are nine rounds. */
    public static final int MAX_SWISS_RECORD = 5;

    private Limits() {}
}
