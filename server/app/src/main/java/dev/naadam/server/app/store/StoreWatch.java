package dev.naadam.server.app.store;

import dev.naadam.server.app.redis.EmbeddedRedisException;
import dev.naadam.server.app.redis.RedisSource;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second whether Redis answers, and brings an embedded one back when it does not.
 *
 * <p>A thread of its own, because a start blocks for as long as the append-only file takes to read.
 */
final class StoreWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final StoreConnection connection;
    private final RedisSource source;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("store-watch").unstarted(task));
    private String lastFailure = "";

    StoreWatch(StoreConnection connection, RedisSource source) {
        this.connection = connection;
        this.source = source;
        var ignored =
                thread.scheduleWithFixedDelay(this::look, PERIOD.toNanos(), PERIOD.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void look() {
        // the outcome of the ping changes the state; nobody needs the answer
        var ignored = connection.call("ping", redis -> redis.ping());
        if (connection.state() == StoreState.UNREACHABLE) {
            revive();
        }
    }

    private void revive() {
        try {
            if (source.reviveIfDead()) {
                LOG.warn("embedded Redis was dead and has been started again at {}", source.uri());
            }
            lastFailure = "";
        } catch (EmbeddedRedisException e) {
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.error("{}", failure);
            }
            lastFailure = failure;
        } catch (RuntimeException e) {
            // the scheduler would silently never look again
            LOG.error("looking after Redis failed", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(CLOSE_LIMIT.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("the watch over Redis is still busy and is left behind");
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }
}
