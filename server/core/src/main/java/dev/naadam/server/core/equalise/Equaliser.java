package dev.naadam.server.core.equalise;

/**
 * How much longer each player's line of one match is made: towards the longest one, by at most {@link
 * EqualiseLimits#MAX_PADDING_NANOS}, and slowly.
 *
 * <p>After Zander, Leeder, Armitage, "Achieving fairness in multiplayer network games through automated latency balancing",
 * ACE 2005, with the bound and the pace of decision 0023.
 */
public final class Equaliser {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** A server that stood still for longer does not make up for it at once. */
    private static final long MAX_STEP_NANOS = 100_000_000;

    private final long[] paddingNanos;
    private long advancedNanos;

    /** Nobody is padded yet. */
    public Equaliser(int players) {
        this.paddingNanos = new long[players];
    }

    /**
     * Before the first tick: pads at once, since nobody can see it move.
     *
     * @param lineNanos of each slot; 0 = not known
     * @param presentMask bit {@code slot} set: that player is there
     */
    public void settle(long[] lineNanos, long presentMask, long nowNanos) {
        long longest = longest(lineNanos, presentMask);
        for (int slot = 0; slot < paddingNanos.length; slot++) {
            paddingNanos[slot] = wanted(longest, lineNanos[slot]);
        }
        advancedNanos = nowNanos;
    }

    /** While the match runs: moves each padding towards what it should be. Who is not there keeps his. */
    public void advance(long[] lineNanos, long presentMask, long nowNanos) {
        long elapsedNanos = Math.min(nowNanos - advancedNanos, MAX_STEP_NANOS);
        long stepNanos = elapsedNanos * EqualiseLimits.SLEW_NANOS_PER_SECOND / NANOS_PER_SECOND;
        advancedNanos = nowNanos;
        long longest = longest(lineNanos, presentMask);
        for (int slot = 0; slot < paddingNanos.length; slot++) {
            if ((presentMask >>> slot & 1) != 0) {
                long gapNanos = wanted(longest, lineNanos[slot]) - paddingNanos[slot];
                paddingNanos[slot] += Math.clamp(gapNanos, -stepNanos, stepNanos);
            }
        }
    }

    /** Goes on with what another server padded. */
    public void goOn(int slot, long nanos, long nowNanos) {
        paddingNanos[slot] = Math.clamp(nanos, 0, EqualiseLimits.MAX_PADDING_NANOS);
        advancedNanos = nowNanos;
    }

    /** What a player's line is made longer by, nanoseconds of round trip; half of it in each direction. */
    public long paddingNanos(int slot) {
        return paddingNanos[slot];
    }

    private static long longest(long[] lineNanos, long presentMask) {
        long longest = 0;
        for (int slot = 0; slot < lineNanos.length; slot++) {
            if ((presentMask >>> slot & 1) != 0) {
                longest = Math.max(longest, lineNanos[slot]);
            }
        }
        return longest;
    }

    private static long wanted(long longest, long lineNanos) {
        return Math.clamp(longest - lineNanos, 0, EqualiseLimits.MAX_PADDING_NANOS);
    }
}
