package dev.naadam.loadtest.demo;

import dev.naadam.loadtest.fleet.BotFleet;
import dev.naadam.loadtest.fleet.Window;
import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.Scrape;
import dev.naadam.loadtest.node.ServerFigures;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the network does while the demo plays: not at the start, while JVMs are cold, and not at the match's very end. */
final class Measurement {

    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final MetricsClient metrics;
    private final Duration warmUp;
    private final Duration length;
    private @Nullable Window window;
    private @Nullable Scrape before;
    private @Nullable Scrape after;

    /**
     * Not begun yet.
     *
     * @param playable what the match lasts at least
     */
    Measurement(MetricsClient metrics, Duration playable) {
        this.metrics = metrics;
        this.warmUp = warmUp(playable);
        this.length = playable.minus(warmUp).minus(playable.dividedBy(10));
    }

    /** The match has begun. */
    void begin(BotFleet fleet, long nowNanos) {
        if (window == null) {
            long fromNanos = nowNanos + warmUp.toNanos();
            window = new Window(fromNanos, fromNanos + length.toNanos());
            fleet.measure(window);
        }
    }

    /** Reads the server's metrics when it is time to. */
    void advance(long nowNanos) throws IOException, InterruptedException {
        if (window == null) {
            return;
        }
        if (before == null && nowNanos - window.fromNanos() >= 0) {
            before = metrics.scrape();
        } else if (after == null && nowNanos - window.toNanos() >= 0) {
            after = metrics.scrape();
        }
    }

    /** What the server counted; null if the match was over before the window was. */
    @Nullable ServerFigures server(int tickRateHz) {
        return before == null || after == null ? null : ServerFigures.between(before, after, tickRateHz, 1);
    }

    private static Duration warmUp(Duration playable) {
        Duration third = playable.dividedBy(3);
        return third.compareTo(WARM_UP) < 0 ? third : WARM_UP;
    }
}
