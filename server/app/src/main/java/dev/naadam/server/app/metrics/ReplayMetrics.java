package dev.naadam.server.app.metrics;

import dev.naadam.server.app.replay.PartFate;
import dev.naadam.server.app.replay.ReplayCounters;
import dev.naadam.server.app.replay.ReplayFate;
import dev.naadam.server.app.replay.ReplayOutbox;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;

/** What becomes of replays. */
public final class ReplayMetrics {

    private ReplayMetrics() {}

    /** Registers them. */
    public static void register(Metrics metrics, ReplayCounters counters, ReplayOutbox outbox) {
        for (PartFate fate : PartFate.values()) {
            metrics.counter(
                    "naadam.replay.parts",
                    "Parts of replays, by what became of them",
                    Tags.of("fate", label(fate)),
                    () -> counters.of(fate));
        }
        for (ReplayFate fate : ReplayFate.values()) {
            metrics.counter(
                    "naadam.replays",
                    "Replays of this node's matches, by what became of them",
                    Tags.of("fate", label(fate)),
                    () -> counters.of(fate));
        }
        metrics.gauge("naadam.replay.parts.waiting", "Parts of replays not stored yet", Tags.empty(), outbox::length);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
