package dev.naadam.server.app.boot;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what others may change while the node runs, on a thread of its own: the files' disk may be a slow mount. */
final class Lookout implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    /** A look reads a handful of small files; the least grace of a rotation is five of these. */
    private static final long INTERVAL_MILLIS = 2_000;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lookout").factory());

    /** Has it called now, for the start may have taken long, and every two seconds from then on. */
    void every(Runnable look) {
        var looks = timer.scheduleWithFixedDelay(() -> guarded(look), 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        assert !looks.isDone();
    }

    /** A task that throws is never run again. */
    private static void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.error("a look failed", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
