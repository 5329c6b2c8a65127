package dev.naadam.server.app.webhook;

import dev.naadam.server.app.webhook.Webhook.Health;
import dev.naadam.server.app.webhook.Webhook.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps account of how receivers do, and disables those that are beyond hope: told by a line in our log, in the listing, and
 * as an event to the organizer's others.
 */
final class Healths {

    private static final Logger LOG = LoggerFactory.getLogger(Healths.class);

    /** Rounds on other lines of the webhook, and its organizer, may change it in the same instant. */
    private static final int MAX_TRIES = 4;

    private final WebhookStore store;
    private final WebhookCounters counters;
    private final LongSupplier wallClockMillis;

    Healths(WebhookStore store, WebhookCounters counters, LongSupplier wallClockMillis) {
        this.store = store;
        this.counters = counters;
        this.wallClockMillis = wallClockMillis;
    }

    /** Notes what became of an event. */
    CompletionStage<Void> note(Webhook receiver, Fate fate) {
        return note(receiver, fate, MAX_TRIES);
    }

    private CompletionStage<Void> note(Webhook receiver, Fate fate, int triesLeft) {
        Webhook next = next(receiver, fate);
        if (next == receiver || !receiver.isEnabled() || triesLeft == 0) {
            return CompletableFuture.completedStage(null);
        }
        boolean isEnd = !next.isEnabled();
        CompletionStage<Boolean> stored = isEnd
                ? store.disable(
                        next,
                        new Notice(
                                next.id(), next.health().status(), next.health().sinceMillis()))
                : store.replace(next);
        return stored.thenCompose(isStored -> {
            if (isStored) {
                if (isEnd) {
                    tell(next);
                }
                return CompletableFuture.completedStage(null);
            }
            return store.find(receiver.id())
                    .thenCompose(found -> found.isEmpty()
                            ? CompletableFuture.completedStage(null)
                            : note(found.get(), fate, triesLeft - 1));
        });
    }

    private Webhook next(Webhook receiver, Fate fate) {
        Health health = receiver.health();
        return switch (fate) {
            case DELIVERED ->
                health.strikes() == 0 ? receiver : receiver.with(new Health(health.status(), 0, health.sinceMillis()));
            case GIVEN_UP -> receiver.struck(wallClockMillis.getAsLong());
            case GONE -> receiver.with(new Health(Status.GONE, health.strikes(), wallClockMillis.getAsLong()));
            case RETRIED, REFUSED_TARGET, FAILED -> receiver;
        };
    }

    private void tell(Webhook disabled) {
        counters.disabled(disabled.health().status());
        LOG.warn(
                "webhook {} of {} is disabled: {}",
                disabled.id(),
                disabled.organizer(),
                disabled.health().status() == Status.GONE
                        ? "it answered 410"
                        : WebhookLimits.MAX_STRIKES + " events in a row were given up");
    }
}
