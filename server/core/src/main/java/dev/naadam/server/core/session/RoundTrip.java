package dev.naadam.server.core.session;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.Entropy;

/**
 * The server's own measurement of a player's round trip: it times the echo, the player reports nothing (PROTOCOL.md
 * section 7, PING).
 *
 * <p>Stamps are unpredictable, so an echo can be late but never early: a client can't look closer than it is.
 */
final class RoundTrip {

    private static final int OUTSTANDING = 8;

    private final Entropy entropy;
    private final byte[] stampBytes = new byte[Long.BYTES];
    private final long[] stamps = new long[OUTSTANDING];
    private final long[] sentNanos = new long[OUTSTANDING];
    private final boolean[] isOpen = new boolean[OUTSTANDING];
    private int next;
    private long lastPingNanos;
    private boolean hasPinged;
    private long smoothedNanos = -1;
    private long newestNanos;

    RoundTrip(Entropy entropy) {
        this.entropy = entropy;
    }

    boolean isDue(long intervalNanos, long nowNanos) {
        return !hasPinged || nowNanos - lastPingNanos >= intervalNanos;
    }

    /** Starts a measurement; the oldest of eight is given up. */
    long ping(long nowNanos) {
        entropy.fill(stampBytes);
        long stamp = Bytes.i64(stampBytes, 0);
        stamps[next] = stamp;
        sentNanos[next] = nowNanos;
        isOpen[next] = true;
        next = (next + 1) % OUTSTANDING;
        lastPingNanos = nowNanos;
        hasPinged = true;
        return stamp;
    }

    /** Ends the measurement of this stamp; false if there is none. */
    boolean pong(long stamp, long nowNanos) {
        for (int i = 0; i < OUTSTANDING; i++) {
            if (isOpen[i] && stamps[i] == stamp) {
                isOpen[i] = false;
                long sample = nowNanos - sentNanos[i];
                newestNanos = sample;
                // RFC 6298's smoothing: an eighth of each new sample
                smoothedNanos = smoothedNanos < 0 ? sample : smoothedNanos + (sample - smoothedNanos) / 8;
                return true;
            }
        }
        return false;
    }

    /** What the last echo measured, nanoseconds. Meaningless before the first. */
    long newestNanos() {
        return newestNanos;
    }

    /** Smoothed round trip, nanoseconds; negative before the first echo. */
    long smoothedNanos() {
        return smoothedNanos;
    }
}
