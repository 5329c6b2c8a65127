package dev.naadam.server.core.session;

/**
 * When ticks are due: an absolute schedule, so that lateness of one tick is not handed on to the next.
 *
 * <p>Tick k is due at base + k / rate, computed from k each time: adding a rounded period would drift by 40 us a minute
 * at 60 Hz.
 */
final class TickSchedule {

    /** Further behind than this the schedule moves instead of being caught up. */
    static final long MAX_BEHIND_NANOS = 250_000_000;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final int rateHz;
    private long baseNanos;
    private long index;
    private long dueNanos;

    TickSchedule(int rateHz, long firstDueNanos) {
        this.rateHz = rateHz;
        this.baseNanos = firstDueNanos;
        this.dueNanos = firstDueNanos;
    }

    /** When the next tick is due. */
    long dueNanos() {
        return dueNanos;
    }

    /** Moves on to the next tick. */
    void advance() {
        index++;
        settle();
    }

    /** Moves the schedule so that the next tick is due at its next regular time after now; true if it had to. */
    boolean slipIfFarBehind(long nowNanos) {
        long behind = nowNanos - dueNanos();
        if (behind <= MAX_BEHIND_NANOS) {
            return false;
        }
        // by whole ticks: the match keeps the slot that it was given among the others
        long ticks = behind * rateHz / NANOS_PER_SECOND;
        baseNanos += ticks * NANOS_PER_SECOND / rateHz;
        settle();
        return true;
    }

    /** The shard asks for every match each time it wakes: it must not divide then. */
    private void settle() {
        dueNanos = baseNanos + index * NANOS_PER_SECOND / rateHz;
    }
}
