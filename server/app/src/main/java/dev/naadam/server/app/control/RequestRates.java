package dev.naadam.server.app.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each API key may ask: a token bucket a key. Any thread.
 *
 * <p>Per node: a shared count would cost a round trip to Redis for every request, to protect what each node has of its
 * own.
 */
public final class RequestRates {

    /** Keys remembered; the one unused for longest is forgotten first, and begins with a full bucket again. */
    static final int MAX_KEYS = 4096;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final long perSecond;
    private final long burst;
    private final LongSupplier nanoClock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_KEYS;
        }
    };

    /**
     * One rate for every key.
     *
     * @param perSecond requests a second in the long run
     * @param burst requests at once
     */
    public RequestRates(long perSecond, long burst, LongSupplier nanoClock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoClock = nanoClock;
    }

    /**
     * What a request was told.
     *
     * @param isAllowed whether it may go on
     * @param remaining how many more may follow at once
     * @param waitSeconds until the next may, or until the bucket is full again; at least 1
     */
    public record Verdict(boolean isAllowed, long remaining, long waitSeconds) {}

    /** Takes one request of this key into account. */
    public synchronized Verdict take(String keyId) {
        long now = nanoClock.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(keyId, id -> new Bucket(now));
        bucket.refill(now);
        boolean isAllowed = bucket.creditNanos >= NANOS_PER_SECOND;
        if (isAllowed) {
            bucket.creditNanos -= NANOS_PER_SECOND;
        }
        long missing =
                isAllowed ? burst * NANOS_PER_SECOND - bucket.creditNanos : NANOS_PER_SECOND - bucket.creditNanos;
        long waitSeconds = Math.max(1, Math.ceilDiv(missing, perSecond * NANOS_PER_SECOND));
        return new Verdict(isAllowed, bucket.creditNanos / NANOS_PER_SECOND, waitSeconds);
    }

    /** Requests a second in the long run. */
    public long perSecond() {
        return perSecond;
    }

    /** Requests at once. */
    public long burst() {
        return burst;
    }

    /** Credit in billionths of a request: whole numbers, and no rounding that adds up. */
    private final class Bucket {

        private long creditNanos = burst * NANOS_PER_SECOND;
        private long filledNanos;

        Bucket(long nowNanos) {
            filledNanos = nowNanos;
        }

        void refill(long nowNanos) {
            // more than a full bucket's time is no more than a full bucket, and must not overflow
            long elapsed = Math.min(nowNanos - filledNanos, (burst / perSecond + 1) * NANOS_PER_SECOND);
            creditNanos = Math.min(burst * NANOS_PER_SECOND, creditNanos + elapsed * perSecond);
            filledNanos = nowNanos;
        }
    }
}
