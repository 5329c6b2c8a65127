package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other processes do. */
final class Await {

    /** A JVM starts in a second, but not on a machine that is busy with other tests. */
    static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final long POLL_NANOS = 20_000_000;

    private Await() {}

    /** Asks again and again; fails if it is not so in time. */
    static void until(String what, Callable<Boolean> isSo) throws Exception {
        long limitNanos = System.nanoTime() + PATIENCE.toNanos();
        boolean isNow = isSo.call();
        while (!isNow && System.nanoTime() - limitNanos < 0) {
            LockSupport.parkNanos(POLL_NANOS);
            isNow = isSo.call();
        }
        assertThat(isNow).as(what).isTrue();
    }
}
