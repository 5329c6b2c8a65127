package dev.naadam.server.app.metrics;

import dev.naadam.server.app.webhook.Fate;
import dev.naadam.server.app.webhook.Webhook.Status;
import dev.naadam.server.app.webhook.WebhookCounters;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;

/** Metrics of what organizers' receivers were told. */
public final class WebhookMetrics {

    private WebhookMetrics() {}

    /** Registers every count. */
    public static void register(Metrics metrics, WebhookCounters counters) {
        for (Fate fate : Fate.values()) {
            metrics.counter(
                    "naadam.webhook.attempts",
                    "Attempts to tell a receiver, by what became of them",
                    Tags.of("fate", fate.name().toLowerCase(Locale.ROOT)),
                    () -> counters.of(fate));
        }
        for (Status status : Status.values()) {
            if (status != Status.ENABLED) {
                metrics.counter(
                        "naadam.webhooks.disabled",
                        "Webhooks that this node disabled, by why",
                        Tags.of("reason", status.name().toLowerCase(Locale.ROOT)),
                        () -> counters.of(status));
            }
        }
    }
}
