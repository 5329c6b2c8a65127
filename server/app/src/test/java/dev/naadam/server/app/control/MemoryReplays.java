package dev.naadam.server.app.control;

import dev.naadam.server.app.replay.ReplayLibrary;
import dev.naadam.server.app.replay.ReplayOutbox;
import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.ReplayPartRecord;
import dev.naadam.server.app.store.ReplayRecords;
import dev.naadam.server.app.store.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Parts of replays in memory. */
public final class MemoryReplays implements ReplayLibrary.Shelf, ReplayOutbox.Store {

    /** By match and part. */
    public final Map<UUID, Map<String, ReplayPartRecord>> parts = new ConcurrentHashMap<>();

    /** Why it does not answer; empty: it does. */
    public volatile String away = "";

    /** How long ago the newest part of each was stored. */
    public volatile long ageMillis;

    public void forget() {
        parts.clear();
        away = "";
        ageMillis = 0;
    }

    @Override
    public CompletionStage<WriteResult> put(ReplayPartRecord part, boolean isOver) {
        if (!away.isEmpty()) {
            return CompletableFuture.completedStage(new WriteResult.StoreAway(away));
        }
        ReplayPartRecord there = parts.computeIfAbsent(part.matchId(), id -> new ConcurrentHashMap<>())
                .putIfAbsent(part.part(), part);
        return CompletableFuture.completedStage(
                there == null ? new WriteResult.Stored() : new WriteResult.AlreadyStored());
    }

    @Override
    public CompletionStage<ReadResult<ReplayRecords.Listing>> list(UUID matchId) {
        Map<String, ReplayPartRecord> stored = parts.get(matchId);
        if (!away.isEmpty()) {
            return CompletableFuture.completedStage(new ReadResult.StoreAway<>(away));
        }
        return CompletableFuture.completedStage(
                stored == null
                        ? new ReadResult.Absent<>()
                        : new ReadResult.Found<>(new ReplayRecords.Listing(
                                List.copyOf(stored.keySet()), 1_000_000, 1_000_000 + ageMillis)));
    }

    @Override
    public CompletionStage<ReadResult<ReplayPartRecord>> part(UUID matchId, String part) {
        ReplayPartRecord stored = parts.getOrDefault(matchId, Map.of()).get(part);
        return CompletableFuture.completedStage(
                stored == null ? new ReadResult.Absent<>() : new ReadResult.Found<>(stored));
    }
}
