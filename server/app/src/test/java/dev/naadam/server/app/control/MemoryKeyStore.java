package dev.naadam.server.app.control;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** API keys without a Redis. */
public final class MemoryKeyStore implements ApiKeyStore {

    public final Map<String, StoredApiKey> keys = new ConcurrentHashMap<>();
    public volatile boolean isAway;

    @Override
    public CompletionStage<StoreAnswer<StoredApiKey>> load(String id) {
        if (isAway) {
            return CompletableFuture.completedStage(new StoreAnswer.Unreachable<>("switched off by the test"));
        }
        StoredApiKey key = keys.get(id);
        return CompletableFuture.completedStage(
                key == null ? new StoreAnswer.Absent<>() : new StoreAnswer.Found<>(key));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> saveFirst(StoredApiKey key) {
        if (isAway) {
            return CompletableFuture.completedStage(new StoreAnswer.Unreachable<>("switched off by the test"));
        }
        boolean isFirst = keys.isEmpty();
        if (isFirst) {
            keys.put(key.id(), key);
        }
        return CompletableFuture.completedStage(new StoreAnswer.Found<>(isFirst));
    }
}
