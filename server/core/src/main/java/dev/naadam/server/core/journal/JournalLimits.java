package dev.naadam.server.core.journal;

import dev.naadam.game.GameLimits;

/** Bounds of a log and of what it holds. */
public final class JournalLimits {

    /** Highest epoch: it travels in 32 bits. */
    public static final long MAX_EPOCH = 0xffff_ffffL;

    /** Highest sequence: the store's scripts count in doubles. At 240 entries a second that is a million years. */
    public static final long MAX_SEQUENCE = (1L << 53) - 1;

    /** Highest tick: 32 bits, a year at 128 Hz. */
    public static final long MAX_TICK = 0xffff_ffffL;

    /** Matches that have an index in a log at a time: more than twice what a shard hosts. */
    public static final int MAX_MATCHES = 1024;

    /**
     * Bytes of a sealed snapshot: the largest state, the inputs that 64 players may have ahead, and their sessions with the
     * events that they have not acknowledged yet.
     */
    public static final int MAX_SNAPSHOT_BYTES = 256 * 1024;

    /** Bytes of a sealed session: keys, names and numbers of one player. */
    public static final int MAX_SESSION_BYTES = 4 * 1024;

    /**
     * Bytes of an entry: a tick of 64 players with the longest inputs for each of 400 matches, and beside them the largest
     * snapshot.
     */
    public static final int MAX_ENTRY_BYTES = 1024 * 1024 + MAX_SNAPSHOT_BYTES;

    /** The largest record of a tick. */
    public static final int MAX_TICK_BYTES = 24 + GameLimits.MAX_PLAYERS * GameLimits.MAX_INPUT_BYTES;

    private JournalLimits() {}
}
