package dev.naadam.server.app.store;

import dev.naadam.server.app.store.WebhookDeliveryRecord.Logged;
import dev.naadam.server.app.store.WebhookNoticeRecord.Numbered;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What webhooks were told, and organizers of their webhooks: streams in Redis. Entries that can't be opened are left out.
 * Threads and failures as in {@link ControlStore}.
 */
public final class WebhookLogRecords {

    private static final String DELIVERY = "delivery";
    private static final String NOTICE = "notice";
    private static final Pattern ID = Pattern.compile("[0-9]{1,15}-[0-9]{1,9}");

    private final StoreConnection connection;
    private final SealedRecords records;

    WebhookLogRecords(StoreConnection connection, SealedRecords records) {
        this.connection = connection;
        this.records = records;
    }

    /** Whether an id can be one of an entry. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Adds an entry of no line; the answer has its id. */
    public CompletionStage<ReadResult<Logged>> append(UUID webhook, WebhookDeliveryRecord delivery) {
        String key = StoreKeys.webhookLog(webhook);
        byte[] sealed = records.seal(RecordKind.WEBHOOK_DELIVERY, key, delivery);
        XAddArgs args = new XAddArgs().maxlen(StoreLimits.MAX_DELIVERIES).exactTrimming();
        return connection
                .call("webhook-log", redis -> {
                    var added = redis.xadd(key, args, Map.of(DELIVERY, sealed));
                    var kept = redis.pexpire(key, StoreLimits.DELIVERIES_KEPT);
                    return SealedRecords.all(added, kept).thenCompose(done -> added);
                })
                .<ReadResult<Logged>>thenApply(id -> new ReadResult.Found<>(new Logged(id, delivery)))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    /** Newest first, those before this id; null: from the newest on. */
    public CompletionStage<ReadResult<List<Logged>>> before(UUID webhook, @Nullable String id, int limit) {
        String key = StoreKeys.webhookLog(webhook);
        Range<String> range = id == null
                ? Range.unbounded()
                : Range.from(Range.Boundary.unbounded(), Range.Boundary.excluding(checked(id)));
        return connection
                .call("webhook-log-read", redis -> redis.xrevrange(key, range, Limit.from(limit)))
                .thenApply(found -> logged(key, found))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    /** The entry with this id. */
    public CompletionStage<ReadResult<List<Logged>>> at(UUID webhook, String id) {
        String key = StoreKeys.webhookLog(webhook);
        Range<String> range = Range.create(checked(id), id);
        return connection
                .call("webhook-log-read", redis -> redis.xrange(key, range, Limit.from(1)))
                .thenApply(found -> logged(key, found))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    /** What follows this number in a feed of notices, oldest first. */
    public CompletionStage<ReadResult<List<Numbered>>> notices(UUID feed, long number) {
        String key = StoreKeys.webhookNotices(feed);
        Range<String> range = Range.from(Range.Boundary.excluding(number + "-0"), Range.Boundary.unbounded());
        return connection
                .call("webhook-notices", redis -> redis.xrange(key, range, Limit.from(StoreLimits.MAX_NOTICES)))
                .<ReadResult<List<Numbered>>>thenApply(found -> {
                    List<Numbered> notices = new ArrayList<>();
                    each(
                            new Stream<>(RecordKind.WEBHOOK_NOTICE, key, NOTICE),
                            found,
                            (id, notice) -> notices.add(
                                    new Numbered(Long.parseLong(id.substring(0, id.indexOf('-'))), notice)));
                    return new ReadResult.Found<>(notices);
                })
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private static String checked(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("id: " + id.length() + " characters (expected: as of an entry)");
        }
        return id;
    }

    private ReadResult<List<Logged>> logged(String key, List<StreamMessage<String, byte[]>> found) {
        List<Logged> entries = new ArrayList<>();
        each(
                new Stream<>(RecordKind.WEBHOOK_DELIVERY, key, DELIVERY),
                found,
                (id, delivery) -> entries.add(new Logged(id, delivery)));
        return new ReadResult.Found<>(entries);
    }

    private <T> void each(Stream<T> stream, List<StreamMessage<String, byte[]>> found, BiConsumer<String, T> taker) {
        for (StreamMessage<String, byte[]> message : found) {
            byte[] sealed = message.getBody().get(stream.field);
            if (sealed != null
                    && records.opened(stream.kind, stream.key, sealed) instanceof ReadResult.Found<T> record) {
                taker.accept(message.getId(), record.value());
            }
        }
    }

    private record Stream<T>(RecordKind<T> kind, String key, String field) {}
}
