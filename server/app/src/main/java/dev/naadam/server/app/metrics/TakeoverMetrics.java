package dev.naadam.server.app.metrics;

import dev.naadam.server.app.takeover.TakeoverMeter;
import dev.naadam.server.core.succession.Order;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Metrics of going on with other nodes' shards. */
public final class TakeoverMetrics implements TakeoverMeter {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1)
    };

    private final Map<Order.Cause, LongAdder> takeovers = new EnumMap<>(Order.Cause.class);
    private final LongAdder matches = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder outrun = new LongAdder();
    private final Timer duration;

    /** Registers what is counted. */
    public TakeoverMetrics(Metrics metrics) {
        for (Order.Cause cause : Order.Cause.values()) {
            LongAdder count = new LongAdder();
            takeovers.put(cause, count);
            metrics.counter(
                    "naadam.takeovers",
                    "Shards of other nodes, or of an earlier run, that go on here, by why",
                    Tags.of("cause", cause.name().toLowerCase(Locale.ROOT)),
                    count::sum);
        }
        metrics.counter("naadam.takeover.matches", "Matches of such shards", Tags.of("fate", "resumed"), matches::sum);
        metrics.counter("naadam.takeover.matches", "Matches of such shards", Tags.of("fate", "lost"), lost::sum);
        metrics.counter("naadam.takeovers.outrun", "Claims that came after another node's", Tags.empty(), outrun::sum);
        this.duration = Timer.builder("naadam.takeover")
                .description("From a claim until the last match was handed to its shard")
                .serviceLevelObjectives(BOUNDS)
                .register(metrics.registry());
    }

    @Override
    public void tookOver(Order.Cause cause, int resumed, long durationNanos) {
        LongAdder count = takeovers.get(cause);
        if (count != null) {
            count.increment();
        }
        matches.add(resumed);
        duration.record(durationNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void outrun() {
        outrun.increment();
    }

    @Override
    public void lost(int number) {
        lost.add(number);
    }
}
