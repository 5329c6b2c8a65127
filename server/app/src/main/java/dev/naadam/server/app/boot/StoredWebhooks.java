package dev.naadam.server.app.boot;

import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.WebhookDeliveryRecord;
import dev.naadam.server.app.store.WebhookLogRecords;
import dev.naadam.server.app.store.WebhookNoticeRecord;
import dev.naadam.server.app.store.WebhookRecord;
import dev.naadam.server.app.store.WebhookRecords;
import dev.naadam.server.app.store.WriteResult;
import dev.naadam.server.app.webhook.Delivery;
import dev.naadam.server.app.webhook.Delivery.Logged;
import dev.naadam.server.app.webhook.Fate;
import dev.naadam.server.app.webhook.Notice;
import dev.naadam.server.app.webhook.SigningKeys;
import dev.naadam.server.app.webhook.Subscription;
import dev.naadam.server.app.webhook.Webhook;
import dev.naadam.server.app.webhook.WebhookSecret;
import dev.naadam.server.app.webhook.WebhookStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The webhooks in Redis. */
final class StoredWebhooks implements WebhookStore {

    /** What a notice waits for if this process dies right after it: the errand that was made sure of before. */
    private static final long SURELY_MILLIS = 5_000;

    private final WebhookRecords records;
    private final WebhookLogRecords logs;
    private final BiFunction<UUID, Long, CompletionStage<?>> schedule;

    /**
     * Webhooks in these records.
     *
     * @param schedule has a feed looked at after so many ms; its stage fails if that could not be written down
     */
    StoredWebhooks(
            WebhookRecords records, WebhookLogRecords logs, BiFunction<UUID, Long, CompletionStage<?>> schedule) {
        this.records = records;
        this.logs = logs;
        this.schedule = schedule;
    }

    @Override
    public CompletionStage<List<Webhook>> of(String organizer) {
        return records.of(organizer)
                .thenApply(read ->
                        present(read).stream().map(StoredWebhooks::webhook).toList());
    }

    @Override
    public CompletionStage<Optional<Webhook>> find(UUID id) {
        return records.find(id).thenApply(read -> found(read).map(StoredWebhooks::webhook));
    }

    @Override
    public CompletionStage<Boolean> add(Webhook webhook) {
        return records.add(record(webhook)).thenApply(StoredWebhooks::isStored);
    }

    @Override
    public CompletionStage<Boolean> replace(Webhook next) {
        return records.replace(record(next), null, Notice.feed(next.organizer()))
                .thenApply(StoredWebhooks::isStored);
    }

    @Override
    public CompletionStage<Boolean> disable(Webhook next, Notice notice) {
        UUID feed = Notice.feed(next.organizer());
        WebhookNoticeRecord told = new WebhookNoticeRecord(
                next.organizer(), notice.webhook(), notice.status().name(), notice.atMillis());
        return schedule.apply(feed, SURELY_MILLIS)
                .thenCompose(sure -> records.replace(record(next), told, feed))
                .thenCompose(replaced -> isStored(replaced)
                        ? schedule.apply(feed, 0L).thenApply(done -> true)
                        : CompletableFuture.completedStage(false));
    }

    @Override
    public CompletionStage<Void> remove(Webhook webhook) {
        return records.remove(webhook.id(), webhook.organizer()).thenAccept(StoredWebhooks::isStored);
    }

    @Override
    public CompletionStage<Logged> log(UUID webhook, Delivery delivery) {
        return logs.append(webhook, record(delivery)).thenApply(read -> logged(present(read)));
    }

    @Override
    public CompletionStage<List<Logged>> logged(UUID webhook, @Nullable String before, int limit) {
        return logs.before(webhook, before, limit)
                .thenApply(read ->
                        present(read).stream().map(StoredWebhooks::logged).toList());
    }

    @Override
    public CompletionStage<Optional<Logged>> logged(UUID webhook, String id) {
        return logs.at(webhook, id)
                .thenApply(read ->
                        present(read).stream().map(StoredWebhooks::logged).findFirst());
    }

    @Override
    public CompletionStage<Void> wake(UUID webhook) {
        return records.feeds(webhook)
                .thenCompose(read -> CompletableFuture.allOf(present(read).stream()
                        .map(feed -> schedule.apply(feed, 0L).toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new)));
    }

    static WebhookDeliveryRecord record(Delivery delivery) {
        Delivery.Event event = delivery.event();
        return new WebhookDeliveryRecord(
                new WebhookDeliveryRecord.Event(event.id(), event.type(), event.feed(), event.number()),
                delivery.attempt(),
                delivery.atMillis(),
                Math.max(0, delivery.tookMillis()),
                delivery.fate().name(),
                delivery.status(),
                delivery.reason());
    }

    private static Logged logged(WebhookDeliveryRecord.Logged stored) {
        WebhookDeliveryRecord told = stored.delivery();
        WebhookDeliveryRecord.Event event = told.event();
        return new Logged(
                stored.id(),
                new Delivery(
                        new Delivery.Event(event.id(), event.type(), event.feed(), event.number()),
                        told.attempt(),
                        told.atEpochMillis(),
                        told.tookMillis(),
                        Fate.valueOf(told.fate()),
                        told.status(),
                        told.reason()));
    }

    private static WebhookRecord record(Webhook webhook) {
        WebhookSecret previous = webhook.keys().previous();
        return new WebhookRecord(
                webhook.id(),
                webhook.organizer(),
                new WebhookRecord.Wanted(
                        webhook.wants().url(),
                        webhook.wants().tournament(),
                        webhook.wants().types()),
                new WebhookRecord.Secrets(
                        webhook.keys().current().text(),
                        previous == null ? "" : previous.text(),
                        webhook.keys().previousUntilMillis()),
                new WebhookRecord.Health(
                        webhook.health().status().name(),
                        webhook.health().strikes(),
                        webhook.health().sinceMillis()),
                webhook.createdMillis(),
                webhook.revision());
    }

    private static Webhook webhook(WebhookRecord stored) {
        WebhookRecord.Secrets secrets = stored.secrets();
        return new Webhook(
                stored.id(),
                stored.organizer(),
                new Subscription(
                        stored.wanted().url(),
                        stored.wanted().tournament(),
                        stored.wanted().types()),
                new SigningKeys(
                        WebhookSecret.parse(secrets.current()),
                        secrets.previous().isEmpty() ? null : WebhookSecret.parse(secrets.previous()),
                        secrets.previousUntilEpochMillis()),
                new Webhook.Health(
                        Webhook.Status.valueOf(stored.health().status()),
                        stored.health().strikes(),
                        stored.health().sinceEpochMillis()),
                stored.createdAtEpochMillis(),
                stored.revision());
    }

    static boolean isStored(WriteResult written) {
        return switch (written) {
            case WriteResult.Stored stored -> true;
            case WriteResult.AlreadyStored stored -> true;
            case WriteResult.Conflict conflict -> false;
            case WriteResult.StoreAway away -> throw new StoreAway(away.reason());
        };
    }

    static <T> T present(ReadResult<T> read) {
        return found(read).orElseThrow(() -> new StoreAway("nothing there"));
    }

    private static <T> Optional<T> found(ReadResult<T> read) {
        return switch (read) {
            case ReadResult.Found<T> found -> Optional.of(found.value());
            case ReadResult.Absent<T> absent -> Optional.empty();
            case ReadResult.Unreadable<T> unreadable -> throw new StoreAway("unreadable, " + unreadable.reason());
            case ReadResult.StoreAway<T> away -> throw new StoreAway(away.reason());
        };
    }
}
