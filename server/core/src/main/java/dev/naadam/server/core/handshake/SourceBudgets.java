package dev.naadam.server.core.handshake;

import dev.naadam.protocol.Entropy;
import java.util.Arrays;

/**
 * A token bucket for each source host, in a table that never grows: a source finds its bucket by a keyed hash, so that
 * nobody can aim at somebody else's. Sources that share a bucket share its budget. One thread; time comes in.
 *
 * <p>A bucket is one number, the time at which it is full again (the virtual scheduling form of the generic cell rate
 * algorithm, ITU-T I.371).
 */
public final class SourceBudgets {

    /** 128 KB. A thousand sources at a time share their bucket with another one at about six percent. */
    private static final int BUCKETS = 1 << 14;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final long[] fullNanos = new long[BUCKETS];
    private final SipHash hash;
    private final long tokenNanos;
    private final long burstNanos;

    private SourceBudgets(long tokenNanos, int burst, Entropy entropy, long nowNanos) {
        this.hash = SipHash.keyed(entropy);
        this.tokenNanos = tokenNanos;
        this.burstNanos = burst * tokenNanos;
        Arrays.fill(fullNanos, nowNanos);
    }

    /**
     * Full buckets.
     *
     * @param perSecond tokens that a bucket gets a second
     * @param burst tokens that it holds
     */
    public static SourceBudgets perSecond(int perSecond, int burst, Entropy entropy, long nowNanos) {
        return new SourceBudgets(NANOS_PER_SECOND / perSecond, burst, entropy, nowNanos);
    }

    /** Full buckets that get and hold so many tokens a minute. */
    public static SourceBudgets perMinute(int perMinute, Entropy entropy, long nowNanos) {
        return new SourceBudgets(60 * NANOS_PER_SECOND / perMinute, perMinute, entropy, nowNanos);
    }

    /**
     * Takes a token of the host of this address, as the outbox takes addresses; false if it has none left. Whoever else
     * has a budget is told apart by the same 48 bits.
     */
    public boolean take(long address, long nowNanos) {
        int bucket = (int) hash.of(address >>> 16) & (BUCKETS - 1);
        long untilFullNanos = Math.max(0, fullNanos[bucket] - nowNanos) + tokenNanos;
        if (untilFullNanos > burstNanos) {
            return false;
        }
        fullNanos[bucket] = nowNanos + untilFullNanos;
        return true;
    }
}
