package dev.naadam.server.core.session;

import dev.naadam.protocol.ProtocolLimits;

/**
 * Whom a match waits for that another server has just taken over: a tick without their inputs is a wrong that they would
 * feel (STATES.md, "Taken over").
 */
final class Resumption {

    /** Who was silent for longer was on the way out before the takeover. */
    private static final long RECENTLY_MILLIS = 1_000;

    private final Presence presence;
    private final long limitNanos;
    private long awaited;

    Resumption(Presence presence, long nowNanos) {
        this.presence = presence;
        this.limitNanos = nowNanos + ProtocolLimits.RESUMING_LIMIT_MILLIS * 1_000_000;
    }

    /** This session was taken over. */
    void await(SessionSnapshot session) {
        if (session.silenceMillis() < RECENTLY_MILLIS) {
            awaited |= 1L << session.slot();
        }
    }

    /** This slot's player is here. */
    void heard(int slot) {
        awaited &= ~(1L << slot);
    }

    /** Whether the match goes on now: everybody is here or gone, or has had the time. */
    boolean isOver(long nowNanos) {
        return (awaited & presence.liveMask()) == 0 || nowNanos - limitNanos >= 0;
    }
}
