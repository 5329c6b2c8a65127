package dev.naadam.server.app.store;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * The turns in matches' lives, a stream each, for nodes that do not host them. Threads and failures as in
 * {@link ControlStore}.
 *
 * <p>An entry's id is its number: Redis refuses one that is not the highest, so that a command that ran twice, or two
 * that were of different minds about what comes next, leave one entry.
 */
public final class EventRecords {

    private static final String FIELD = "event";

    private final StoreConnection connection;
    private final SealedRecords records;

    EventRecords(StoreConnection connection, SealedRecords records) {
        this.connection = connection;
        this.records = records;
    }

    /** Adds a turn; {@code AlreadyStored} if one of this number or a higher is there. */
    public CompletionStage<WriteResult> append(UUID matchId, EventRecord event) {
        String key = StoreKeys.events(matchId);
        byte[] sealed = records.seal(RecordKind.EVENT, key, event);
        XAddArgs args = new XAddArgs()
                .id(event.number() + "-0")
                .maxlen(StoreLimits.MAX_EVENTS)
                .exactTrimming();
        return connection
                .call("event-append", redis -> {
                    var added = redis.xadd(key, args, Map.of(FIELD, sealed));
                    var kept = redis.pexpire(key, StoreLimits.EVENTS_KEPT);
                    return SealedRecords.all(added, kept);
                })
                .<WriteResult>thenApply(ignored -> new WriteResult.Stored())
                .exceptionally(failure -> isRefusal(failure)
                        ? new WriteResult.AlreadyStored()
                        : new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    /** Forgets the turns of a match that nobody was told of. */
    public CompletionStage<WriteResult> forget(UUID matchId) {
        return records.write("event-forget", redis -> SealedRecords.all(redis.del(StoreKeys.events(matchId))));
    }

    /** What follows this number, oldest first, at most {@link StoreLimits#MAX_EVENTS}. */
    public CompletionStage<ReadResult<List<EventRecord>>> after(UUID matchId, long number) {
        String key = StoreKeys.events(matchId);
        Range<String> range = Range.from(Range.Boundary.excluding(number + "-0"), Range.Boundary.unbounded());
        return connection
                .call("event-read", redis -> redis.xrange(key, range, Limit.from(StoreLimits.MAX_EVENTS)))
                .<ReadResult<List<EventRecord>>>thenApply(found -> new ReadResult.Found<>(readable(key, found)))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private List<EventRecord> readable(String key, List<StreamMessage<String, byte[]>> messages) {
        List<EventRecord> events = new ArrayList<>();
        for (StreamMessage<String, byte[]> message : messages) {
            byte[] sealed = message.getBody().get(FIELD);
            if (sealed != null
                    && records.opened(RecordKind.EVENT, key, sealed) instanceof ReadResult.Found<EventRecord> found) {
                events.add(found.value());
            }
        }
        return events;
    }

    private static boolean isRefusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof RedisCommandExecutionException;
    }
}
