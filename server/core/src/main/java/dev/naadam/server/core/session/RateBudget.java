package dev.naadam.server.core.session;

/** A token bucket that holds one second's worth. One thread; time comes in. */
public final class RateBudget {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final long perSecond;
    private final long capacity;
    private long tokens;
    private long refilledNanos;

    /** Full at first. */
    public RateBudget(long perSecond, long nowNanos) {
        this.perSecond = perSecond;
        this.capacity = perSecond;
        this.tokens = perSecond;
        this.refilledNanos = nowNanos;
    }

    /** Takes {@code amount} if it is there. */
    public boolean take(long amount, long nowNanos) {
        refill(nowNanos);
        if (tokens < amount) {
            return false;
        }
        tokens -= amount;
        return true;
    }

    private void refill(long nowNanos) {
        long elapsed = Math.min(nowNanos - refilledNanos, NANOS_PER_SECOND);
        long fresh = elapsed * perSecond / NANOS_PER_SECOND;
        if (fresh > 0) {
            tokens = Math.min(capacity, tokens + fresh);
            // time that did not make a whole token yet stays
            refilledNanos =
                    elapsed == NANOS_PER_SECOND ? nowNanos : refilledNanos + fresh * NANOS_PER_SECOND / perSecond;
        }
    }
}
