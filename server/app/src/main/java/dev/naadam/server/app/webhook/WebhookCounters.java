package dev.naadam.server.app.webhook;

import dev.naadam.server.app.webhook.Webhook.Status;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How often each fate befell an attempt of this node, and how many webhooks it disabled. Any thread. */
public final class WebhookCounters {

    private final Map<Fate, LongAdder> attempts = new EnumMap<>(Fate.class);
    private final Map<Status, LongAdder> disabled = new EnumMap<>(Status.class);

    /** Nothing has happened yet. */
    public WebhookCounters() {
        for (Fate fate : Fate.values()) {
            attempts.put(fate, new LongAdder());
        }
        for (Status status : Status.values()) {
            disabled.put(status, new LongAdder());
        }
    }

    void add(Fate fate) {
        Objects.requireNonNull(attempts.get(fate)).increment();
    }

    void disabled(Status why) {
        Objects.requireNonNull(disabled.get(why)).increment();
    }

    public long of(Fate fate) {
        return Objects.requireNonNull(attempts.get(fate)).sum();
    }

    /** Webhooks that this node disabled for this reason. */
    public long of(Status why) {
        return Objects.requireNonNull(disabled.get(why)).sum();
    }
}
