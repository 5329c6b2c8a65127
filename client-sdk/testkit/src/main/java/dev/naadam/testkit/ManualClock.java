package dev.naadam.testkit;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A clock that stands still until it is moved. Stands in for {@link System#nanoTime}. */
public final class ManualClock implements LongSupplier {

    private long nanos;

    /** Starts at any value, as {@link System#nanoTime} may; one near {@link Long#MAX_VALUE} finds wrong comparisons. */
    public ManualClock(long startNanos) {
        this.nanos = startNanos;
    }

    /** Now. */
    public long nanos() {
        return nanos;
    }

    @Override
    public long getAsLong() {
        return nanos;
    }

    /** Moves on. */
    public void advance(long amount, TimeUnit unit) {
        advanceTo(nanos + unit.toNanos(amount));
    }

    /** Moves on to a time that is not before now. */
    public void advanceTo(long nanos) {
        if (nanos - this.nanos < 0) {
            throw new IllegalArgumentException("nanos: " + nanos + " (expected: not before " + this.nanos + ")");
        }
        this.nanos = nanos;
    }
}
