package dev.naadam.loadtest.report;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Waiting while others work. */
public final class Pause {

    /** Often enough for a progress line, seldom enough to leave the bots alone. */
    private static final long STEP_NANOS = 50_000_000;

    private Pause() {}

    /** Waits until a time, doing something every now and then. */
    public static void until(long nanos, LongSupplier nanoClock, Runnable meanwhile) throws InterruptedException {
        for (long left = nanos - nanoClock.getAsLong(); left > 0; left = nanos - nanoClock.getAsLong()) {
            meanwhile.run();
            LockSupport.parkNanos(Math.min(left, STEP_NANOS));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
