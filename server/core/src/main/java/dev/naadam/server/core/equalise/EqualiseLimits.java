package dev.naadam.server.core.equalise;

import dev.naadam.protocol.ProtocolLimits;

/** Bounds of measuring and padding. */
public final class EqualiseLimits {

    /** A line is made longer by at most this, nanoseconds of round trip. */
    public static final long MAX_PADDING_NANOS = ProtocolLimits.MAX_PADDING_MICROS * 1_000L;

    /**
     * A padding changes by at most this in a second, nanoseconds of round trip. Half of it in each direction is a quarter of a
     * percent: an eighth of what a client's input clock may be steered by, and a quarter of a tick of its lead.
     */
    public static final long SLEW_NANOS_PER_SECOND = 5_000_000;

    /** Echoes that a line is estimated from: 16 s of play at two a second, 3.2 s before the first tick. */
    static final int WINDOW = 32;

    /** Fewer echoes than this are no measurement: the 25th percentile of ten is the third best. */
    static final int FEWEST = 10;

    /** Echoes of each player that a match waits for before its first tick: two seconds at ten a second. */
    public static final int ENOUGH = 20;

    private EqualiseLimits() {}
}
