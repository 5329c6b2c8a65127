package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.FollowedMatches;
import dev.naadam.server.app.control.Sweep;
import dev.naadam.server.app.store.StoreLimits;
import dev.naadam.server.app.store.StoreState;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sweeps every now and then, looks for news of matches that are followed and how far a drain is; a thread of its own
 * that only asks.
 *
 * <p>Nobody is called dead before everybody had the time to be heard: after a start, and after Redis was away, when no
 * node's heartbeat could be stored and all of their records have run out.
 */
final class Sweeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private static final Duration SWEEP_PERIOD = Duration.ofMillis(2_500);
    private static final Duration DRAIN_PERIOD = Duration.ofMillis(200);
    private static final Duration NEWS_PERIOD = Duration.ofMillis(500);

    /** A record's life, and one heartbeat more. */
    private static final Duration HEARING = StoreLimits.NODE_KEPT.plus(SWEEP_PERIOD);

    private final Sweep sweep;
    private final boolean isControl;
    private final LongSupplier nanoClock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweeper").factory());
    private volatile long heardSinceNanos;

    Sweeper(Sweep sweep, FollowedMatches followed, Departing departing, boolean isControl, LongSupplier nanoClock) {
        this.sweep = sweep;
        this.isControl = isControl;
        this.nanoClock = nanoClock;
        this.heardSinceNanos = nanoClock.getAsLong();
        every(SWEEP_PERIOD, this::sweep);
        every(DRAIN_PERIOD, departing::look);
        if (isControl) {
            every(NEWS_PERIOD, followed::poll);
        }
    }

    /** Redis went away or came back. */
    void hear(StoreState state) {
        heardSinceNanos = nanoClock.getAsLong();
    }

    private void sweep() {
        var own = sweep.ownUnhosted();
        assert own != null;
        if (isControl && nanoClock.getAsLong() - heardSinceNanos > HEARING.toNanos()) {
            var others = sweep.others();
            assert others != null;
        }
    }

    private void every(Duration period, Runnable task) {
        var scheduled = timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        // the scheduler would silently never do it again
                        LOG.error("sweeping failed", e);
                    }
                },
                period.toMillis(),
                period.toMillis(),
                TimeUnit.MILLISECONDS);
        assert !scheduled.isDone();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
