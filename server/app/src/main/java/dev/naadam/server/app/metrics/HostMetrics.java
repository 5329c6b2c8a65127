package dev.naadam.server.app.metrics;

import dev.naadam.server.app.loop.MatchHost;
import io.micrometer.core.instrument.Tags;

/** Metrics of how much is hosted, and how much more may be. */
public final class HostMetrics {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Registers them. */
    public HostMetrics(Metrics metrics, MatchHost host) {
        metrics.ratio(
                "naadam.tick.budget.seconds",
                "Of all shards' time in a second, what matches may take",
                Tags.empty(),
                () -> host.load().budgetNanos() / NANOS_PER_SECOND);
        metrics.ratio(
                "naadam.tick.budget.free.seconds",
                "What is left of it",
                Tags.empty(),
                () -> host.load().freeNanos() / NANOS_PER_SECOND);
    }
}
