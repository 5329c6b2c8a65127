package dev.naadam.server.core.replay;

import dev.naadam.game.GameLimits;

/** Bounds of replays; docs/replays.md tables them. */
public final class ReplayLimits {

    /** Bytes of a chunk: with its seal well below what one record of the store may have, and quickly sent. */
    public static final int MAX_CHUNK_BYTES = 64 * 1024;

    /** Seconds in a chunk: what a match loses of its replay at most when its node and the journal die together. */
    public static final int MAX_CHUNK_SECONDS = 5;

    /** Ticks in a chunk. */
    public static final int MAX_CHUNK_TICKS = MAX_CHUNK_SECONDS * GameLimits.MAX_TICK_RATE_HZ;

    /** Bytes of a file: six hours of ten players at 60 Hz. Whoever reads one holds it in memory. */
    public static final int MAX_FILE_BYTES = 64 * 1024 * 1024;

    /** Chunks in a file; a takeover may leave short ones. */
    public static final int MAX_CHUNKS = 65_536;

    /** Highest tick: 32 bits, as on the wire; a year at 128 Hz. */
    public static final long MAX_TICK = 0xffff_ffffL;

    /** Characters of a player's name, as tickets and the store allow. */
    public static final int MAX_PLAYER_CHARS = 64;

    /** Characters of the name of a game. */
    public static final int MAX_GAME_CHARS = 32;

    /** Characters of the reason of an outcome and of a statistic's name. */
    public static final int MAX_WORD_CHARS = GameLimits.MAX_OPTION_CHARS;

    /** Bytes of a head: 64 players whose names take three bytes a character are 12 KB of it. */
    public static final int MAX_HEAD_BYTES = 16 * 1024;

    /** Bytes of an end: one of 64 players with 32 statistics of 32 letters each has about 86 KB. */
    public static final int MAX_END_BYTES = 120 * 1024;

    private ReplayLimits() {}
}
