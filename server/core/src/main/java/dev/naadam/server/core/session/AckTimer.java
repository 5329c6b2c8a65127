package dev.naadam.server.core.session;

/**
 * Times how long a STATE takes to be acknowledged, once for each PING: a second opinion on a round trip whose echo a client
 * could hold back.
 */
final class AckTimer {

    private boolean isArmed;
    private long timedTick;
    private long leftNanos;

    /** A PING was sent: the next STATE that leaves is timed, unless one is. */
    void arm() {
        isArmed = timedTick == 0;
    }

    /** The STATE of a tick left. */
    void left(long tick, long nowNanos) {
        if (isArmed) {
            isArmed = false;
            timedTick = tick;
            leftNanos = nowNanos;
        }
    }

    /** A tick was acknowledged: the time that it took if that ends one, else negative. */
    long acknowledged(long tick, long nowNanos) {
        if (timedTick == 0 || tick < timedTick) {
            return -1;
        }
        timedTick = 0;
        return nowNanos - leftNanos;
    }
}
