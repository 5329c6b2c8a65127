package dev.naadam.server.app.control;

import dev.naadam.server.app.region.DecisionJson;
import dev.naadam.server.core.region.record.DecisionRecord;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Decisions in memory. */
public final class MemoryDecisions implements RegionDecisions {

    public final Map<UUID, String> documents = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<StoreAnswer<UUID>> save(UUID matchId, DecisionRecord decision) {
        documents.put(matchId, DecisionJson.of(decision).toString());
        return CompletableFuture.completedStage(new StoreAnswer.Found<>(matchId));
    }

    @Override
    public CompletionStage<StoreAnswer<String>> load(UUID matchId) {
        String json = documents.get(matchId);
        return CompletableFuture.completedStage(
                json == null ? new StoreAnswer.Absent<>() : new StoreAnswer.Found<>(json));
    }
}
