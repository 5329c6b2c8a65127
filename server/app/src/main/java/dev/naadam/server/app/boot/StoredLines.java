package dev.naadam.server.app.boot;

import dev.naadam.server.app.store.WebhookLineRecord;
import dev.naadam.server.app.store.WebhookLineRecords;
import dev.naadam.server.app.store.WebhookLineRecords.Claimed;
import dev.naadam.server.app.store.WebhookLineRecords.Turn;
import dev.naadam.server.app.webhook.Delivery;
import dev.naadam.server.app.webhook.Line;
import dev.naadam.server.app.webhook.LineStore;
import dev.naadam.server.app.webhook.WebhookStore.StoreAway;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** How far webhooks are, in Redis. */
final class StoredLines implements LineStore {

    private final WebhookLineRecords records;

    StoredLines(WebhookLineRecords records) {
        this.records = records;
    }

    @Override
    public CompletionStage<Optional<Line>> claim(UUID webhook, UUID feed, long token) {
        return records.claim(new Turn(webhook, feed, token)).thenApply(claimed -> switch (claimed) {
            case Claimed.Ours ours -> Optional.of(line(webhook, feed, ours.line()));
            case Claimed.Busy busy -> Optional.empty();
            case Claimed.Away away -> throw new StoreAway(away.reason());
        });
    }

    @Override
    public CompletionStage<Boolean> settle(Line line, @Nullable Delivery delivery, long token) {
        WebhookLineRecord record =
                new WebhookLineRecord(line.number(), line.attempts(), line.firstMillis(), line.nextMillis());
        return records.settle(
                        new Turn(line.webhook(), line.feed(), token),
                        record,
                        delivery == null ? null : StoredWebhooks.record(delivery))
                .thenApply(StoredWebhooks::isStored);
    }

    @Override
    public CompletionStage<Void> release(UUID webhook, UUID feed, long token) {
        return records.release(new Turn(webhook, feed, token)).thenAccept(StoredWebhooks::isStored);
    }

    private static Line line(UUID webhook, UUID feed, @Nullable WebhookLineRecord stored) {
        return stored == null
                ? Line.blank(webhook, feed)
                : new Line(
                        webhook,
                        feed,
                        stored.number(),
                        stored.attempts(),
                        stored.firstEpochMillis(),
                        stored.nextEpochMillis());
    }
}
