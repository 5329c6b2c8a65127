package dev.naadam.server.app.metrics;

import dev.naadam.server.app.store.ResultOutbox;
import dev.naadam.server.app.store.StoreMeter;
import dev.naadam.server.app.store.StoreState;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Metrics of the store. */
public final class StoreMetrics implements StoreMeter {

    private static final Duration[] LATENCY_BOUNDS = {
        Duration.ofNanos(250_000),
        Duration.ofMillis(1),
        Duration.ofMillis(4),
        Duration.ofMillis(16),
        Duration.ofMillis(64),
        Duration.ofMillis(250),
        Duration.ofSeconds(1)
    };

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Metrics metrics;
    private final AtomicInteger up = new AtomicInteger();
    private final AtomicLong outages = new AtomicLong();
    private final AtomicLong refusedResults = new AtomicLong();

    /** Registers what exists before the first command. */
    public StoreMetrics(Metrics metrics) {
        this.metrics = metrics;
        metrics.gauge("naadam.redis.up", "1 while Redis answers", Tags.empty(), up::get);
        metrics.counter("naadam.redis.outages", "Times that Redis went away", Tags.empty(), outages::get);
        metrics.counter(
                "naadam.results.refused",
                "Results that found no room to wait for Redis; they are in the log",
                Tags.empty(),
                refusedResults::get);
    }

    /** Shows how many results wait for Redis, and how long the oldest does. */
    public void outbox(ResultOutbox outbox) {
        metrics.gauge("naadam.results.waiting", "Results not stored yet", Tags.empty(), outbox::length);
        metrics.gauge(
                "naadam.results.oldest.age.seconds",
                "Age of the oldest of them",
                Tags.empty(),
                () -> outbox.oldestAgeNanos() / (double) NANOS_PER_SECOND);
    }

    /** Shows how many records are not sealed with the key that is in use. */
    public void behind(LongSupplier records) {
        metrics.gauge(
                "naadam.store.records.behind",
                "Lasting records under the older key in the last pass; -1 before the first",
                Tags.empty(),
                records::getAsLong);
    }

    /** Counts a result that could not even wait. */
    public void resultRefused() {
        refusedResults.incrementAndGet();
    }

    @Override
    public void completed(String operation, boolean ok, long nanos) {
        Timer.builder("naadam.redis.command")
                .description("From a call to its outcome")
                .serviceLevelObjectives(LATENCY_BOUNDS)
                .tags("operation", operation, "outcome", ok ? "ok" : "failed")
                .register(metrics.registry())
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void state(StoreState state) {
        boolean isUp = state == StoreState.REACHABLE;
        if (up.getAndSet(isUp ? 1 : 0) == 1 && !isUp) {
            outages.incrementAndGet();
        }
    }
}
