package dev.naadam.server.app.boot;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.server.app.control.EventArchive;
import dev.naadam.server.app.control.EventLog.Entry;
import dev.naadam.server.app.control.EventMirror;
import dev.naadam.server.app.control.MatchDescription;
import dev.naadam.server.app.control.MatchEvent;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.loop.MatchProgress.State;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.EventRecord;
import dev.naadam.server.app.store.EventRecord.Kind;
import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.ResultRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/** The turns in matches' lives in Redis; what stands in a match's record or result is taken from there. */
final class StoredEvents implements EventMirror, EventArchive {

    private final ControlStore store;
    private final LongSupplier wallClock;

    StoredEvents(ControlStore store, LongSupplier wallClock) {
        this.store = store;
        this.wallClock = wallClock;
    }

    @Override
    public void append(UUID matchId, Entry entry) {
        // a gap is what a reader sees if it does not arrive
        var appended = store.events().append(matchId, record(entry));
        assert appended != null;
    }

    @Override
    public void forget(UUID matchId) {
        var forgotten = store.events().forget(matchId);
        assert forgotten != null;
    }

    @Override
    public CompletionStage<StoreAnswer<List<Entry>>> after(MatchDescription match, long number) {
        return store.events().after(match.id(), number).thenCompose(read -> {
            if (!(read instanceof ReadResult.Found<List<EventRecord>> found)) {
                return CompletableFuture.completedStage(StoredMatches.answer(read, events -> List.of()));
            }
            boolean isFinished =
                    !found.value().isEmpty() && found.value().getLast().kind() == Kind.FINISHED;
            return isFinished
                    ? store.result(match.id()).thenApply(result -> entries(match, found.value(), result))
                    : CompletableFuture.completedStage(entries(match, found.value(), new ReadResult.Absent<>()));
        });
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> endAsLost(UUID matchId) {
        return store.events().after(matchId, 0).thenCompose(read -> {
            if (!(read instanceof ReadResult.Found<List<EventRecord>> found)) {
                return CompletableFuture.completedStage(StoredMatches.answer(read, events -> matchId));
            }
            long last = found.value().isEmpty() ? 0 : found.value().getLast().number();
            EventRecord lost = new EventRecord(last + 1, wallClock.getAsLong(), Kind.LOST, "", 0, 0, 0);
            return store.events().append(matchId, lost).thenApply(put -> StoredMatches.answer(put, matchId));
        });
    }

    private static StoreAnswer<List<Entry>> entries(
            MatchDescription match, List<EventRecord> records, ReadResult<ResultRecord> result) {
        List<Entry> entries = new ArrayList<>();
        for (EventRecord record : records) {
            if (record.kind() == Kind.FINISHED && !(result instanceof ReadResult.Found<?>)) {
                // the result is on its way: the next look finds it
                break;
            }
            entries.add(new Entry(record.number(), record.atEpochMillis(), event(match, record, result)));
        }
        return new StoreAnswer.Found<>(entries);
    }

    private static MatchEvent event(MatchDescription match, EventRecord record, ReadResult<ResultRecord> result) {
        MatchResult none = new MatchResult(null, record.tick(), record.hash());
        return switch (record.kind()) {
            case CREATED -> new MatchEvent.Created(match);
            case STARTED -> new MatchEvent.Started();
            case CONNECTED -> new MatchEvent.Connected(record.player());
            case LEFT ->
                new MatchEvent.Left(
                        record.player(),
                        Objects.requireNonNullElse(DisconnectReason.of(record.reason()), DisconnectReason.LEFT));
            case KICKED -> new MatchEvent.Kicked(record.player());
            case BANNED -> new MatchEvent.Banned(record.player());
            case PARDONED -> new MatchEvent.Pardoned(record.player());
            case FINISHED ->
                new MatchEvent.Ended(
                        match,
                        State.FINISHED,
                        result instanceof ReadResult.Found<ResultRecord> found
                                ? MatchRecords.result(found.value())
                                : none);
            case ABANDONED -> new MatchEvent.Ended(match, State.ABANDONED, none);
            case DRAINING -> new MatchEvent.Draining();
            case MISPLACED -> new MatchEvent.Misplaced();
            case PAUSED -> new MatchEvent.Paused(record.tick());
            case RESUMED -> new MatchEvent.Resumed(record.tick());
            case REWOUND -> new MatchEvent.Rewound(record.tick(), record.hash());
            case LOST -> new MatchEvent.Ended(match, State.LOST, none);
        };
    }

    private static EventRecord record(Entry entry) {
        return switch (entry.event()) {
            case MatchEvent.Created created -> record(entry, Kind.CREATED, "");
            case MatchEvent.Started started -> record(entry, Kind.STARTED, "");
            case MatchEvent.Connected connected -> record(entry, Kind.CONNECTED, connected.player());
            case MatchEvent.Left left ->
                new EventRecord(
                        entry.id(),
                        entry.atMillis(),
                        Kind.LEFT,
                        left.player(),
                        left.reason().code(),
                        0,
                        0);
            case MatchEvent.Kicked kicked -> record(entry, Kind.KICKED, kicked.player());
            case MatchEvent.Banned banned -> record(entry, Kind.BANNED, banned.player());
            case MatchEvent.Pardoned pardoned -> record(entry, Kind.PARDONED, pardoned.player());
            case MatchEvent.Draining draining -> record(entry, Kind.DRAINING, "");
            case MatchEvent.Misplaced misplaced -> record(entry, Kind.MISPLACED, "");
            case MatchEvent.Paused paused -> record(entry, Kind.PAUSED, paused.tick());
            case MatchEvent.Resumed resumed -> record(entry, Kind.RESUMED, resumed.tick());
            case MatchEvent.Rewound rewound ->
                new EventRecord(entry.id(), entry.atMillis(), Kind.REWOUND, "", 0, rewound.tick(), rewound.toldTick());
            case MatchEvent.Ended ended ->
                new EventRecord(
                        entry.id(),
                        entry.atMillis(),
                        ended.state() == State.FINISHED ? Kind.FINISHED : Kind.ABANDONED,
                        "",
                        0,
                        ended.result().tick(),
                        ended.result().hash());
        };
    }

    private static EventRecord record(Entry entry, Kind kind, long tick) {
        return new EventRecord(entry.id(), entry.atMillis(), kind, "", 0, tick, 0);
    }

    private static EventRecord record(Entry entry, Kind kind, String player) {
        return new EventRecord(entry.id(), entry.atMillis(), kind, player, 0, 0, 0);
    }
}
