package dev.naadam.server.app.boot;

import dev.naadam.protocol.Entropy;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.control.WebhookAdministration;
import dev.naadam.server.app.control.WebhookDrafts;
import dev.naadam.server.app.control.http.TournamentHappenings;
import dev.naadam.server.app.control.http.TournamentParts;
import dev.naadam.server.app.control.http.outgoing.OutgoingHttp;
import dev.naadam.server.app.ledger.Errand;
import dev.naadam.server.app.ledger.ErrandStore;
import dev.naadam.server.app.ledger.Wakes;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.metrics.WebhookMetrics;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.webhook.Addresses;
import dev.naadam.server.app.webhook.Attempts;
import dev.naadam.server.app.webhook.Backoff;
import dev.naadam.server.app.webhook.Courier;
import dev.naadam.server.app.webhook.PublicEvents;
import dev.naadam.server.app.webhook.WebhookClerk;
import dev.naadam.server.app.webhook.WebhookCounters;
import dev.naadam.server.app.webhook.WebhookStore.StoreAway;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What tells organizers' receivers, put together. */
record WebhookParts(WebhookAdministration administration, WebhookClerk clerk, WebhookCounters counters) {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookParts.class);

    /**
     * Where webhooks live.
     *
     * @param store of everything
     * @param tournaments what happens in them
     * @param schedule has a feed looked at after so many ms
     */
    record Home(ControlStore store, PublicEvents tournaments, BiFunction<UUID, Long, CompletionStage<?>> schedule) {

        /** Beside the ledgers of a node. */
        static Home of(
                ControlStore store, TournamentParts tournaments, LedgerParts ledgers, LongSupplier wallClockMillis) {
            return new Home(store, new TournamentHappenings(tournaments), errands(ledgers.errands(), wallClockMillis));
        }
    }

    /** Whoever appends to a tournament has its webhooks looked after. */
    static <S> Wakes<S> wakes() {
        return (id, state) -> List.of(new Errand(Errand.Kind.WEBHOOK, id.id()));
    }

    /** Has feeds looked at by whichever node is sent on the errand. */
    private static BiFunction<UUID, Long, CompletionStage<?>> errands(
            ErrandStore errands, LongSupplier wallClockMillis) {
        return (feed, afterMillis) -> errands.schedule(
                        new Errand(Errand.Kind.WEBHOOK, feed), wallClockMillis.getAsLong() + afterMillis)
                .thenApply(answer -> {
                    if (answer instanceof StoreAnswer.Found<Errand> written) {
                        return written.value();
                    }
                    throw new StoreAway("the errand could not be written down");
                });
    }

    /** The courier that goes out into the Internet, or, by the explicit option, to this machine too. */
    static OutgoingHttp courier(ServerOptions options) {
        if (options.isWebhookLoopback) {
            LOG.warn("--webhook-allow-loopback: organizers may have requests sent to this machine's own services");
        }
        return OutgoingHttp.start(new Addresses(options.isWebhookLoopback));
    }

    static WebhookParts of(
            Home home, Courier courier, boolean isLoopbackAllowed, Entropy entropy, LongSupplier wallClockMillis) {
        StoredWebhooks webhooks =
                new StoredWebhooks(home.store().webhooks(), home.store().webhookLogs(), home.schedule());
        WebhookFeeds feeds = new WebhookFeeds(home.tournaments(), home.store().webhookLogs());
        Attempts attempts = new Attempts(courier, isLoopbackAllowed, entropy, wallClockMillis);
        WebhookCounters counters = new WebhookCounters();
        WebhookClerk.Tools tools = new WebhookClerk.Tools(
                webhooks,
                new StoredLines(home.store().webhookLines(wallClockMillis)),
                feeds,
                attempts,
                new Backoff(entropy),
                counters,
                wallClockMillis);
        WebhookAdministration administration = new WebhookAdministration(
                webhooks, feeds, attempts, new WebhookDrafts(isLoopbackAllowed), entropy, wallClockMillis);
        return new WebhookParts(administration, new WebhookClerk(tools, entropy), counters);
    }

    WebhookParts counted(Metrics metrics) {
        WebhookMetrics.register(metrics, counters);
        return this;
    }
}
