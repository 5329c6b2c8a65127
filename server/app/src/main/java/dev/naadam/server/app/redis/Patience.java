package dev.naadam.server.app.redis;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for something another process does. Real time by nature, and always with a limit. */
final class Patience {

    private static final long POLL_NANOS = Duration.ofMillis(10).toNanos();

    /** A condition that may find its file unreadable. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws EmbeddedRedisException;
    }

    private Patience() {}

    /** Whether the condition held within the limit; an interrupt ends the wait early and stays set. */
    static boolean until(Duration limit, Condition condition) throws EmbeddedRedisException {
        long startNanos = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - startNanos > limit.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }
}
