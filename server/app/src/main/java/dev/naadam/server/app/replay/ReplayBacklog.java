package dev.naadam.server.app.replay;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * How long parts of replays have waited for being stored: for so long the logs keep what is in them, since the parts die
 * with this process. Any thread.
 *
 * <p>Parts are stored in the order in which they came, so the time of the newest one that is settled bounds that of all
 * that wait. After a quiet time it is an old one, and the bound far too long for a moment, which keeps what is kept anyway.
 */
public final class ReplayBacklog {

    private final LongSupplier nanoClock;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long settledNanos;

    /** Nothing waits. */
    public ReplayBacklog(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.settledNanos = nanoClock.getAsLong();
    }

    /** A part is about to wait: the time of it, which {@link #settled} is told. */
    long entered() {
        waiting.incrementAndGet();
        return nanoClock.getAsLong();
    }

    /** It found no place to wait. */
    void refused() {
        waiting.decrementAndGet();
    }

    /** The part that came at this time, and all before it, are stored, or never will be. */
    void settled(long enteredNanos) {
        settledNanos = enteredNanos;
        waiting.decrementAndGet();
    }

    /** At least as long as the oldest of them has waited, ns; 0: none waits. */
    public long waitingNanos() {
        return waiting.get() == 0 ? 0 : nanoClock.getAsLong() - settledNanos;
    }
}
