package dev.naadam.server.app.control;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** API keys without a Redis. */
public final class MemoryKeyStore implements ApiKeyStore {

    public final Map<String, StoredApiKey> keys = new ConcurrentHashMap<>();
    public volatile boolean isAway;
    public volatile boolean isFull;

    /** How often a key was asked for, and what the answers wait for. */
    public final AtomicInteger loads = new AtomicInteger();

    public volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    @Override
    public CompletionStage<StoreAnswer<StoredApiKey>> load(String id) {
        loads.incrementAndGet();
        return gate.thenCompose(open -> answer(keys.get(id)));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> saveFirst(StoredApiKey key) {
        if (!isAway && keys.isEmpty()) {
            keys.put(key.id(), key);
            return answer(true);
        }
        return answer(false);
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> save(StoredApiKey key) {
        if (!isAway && !isFull) {
            keys.put(key.id(), key);
        }
        return answer(!isFull);
    }

    @Override
    public CompletionStage<StoreAnswer<List<StoredApiKey>>> list(String organizer) {
        return answer(keys.values().stream()
                .filter(key -> key.organizer().equals(organizer))
                .sorted(Comparator.comparingLong(StoredApiKey::createdMillis).reversed())
                .toList());
    }

    @Override
    public CompletionStage<StoreAnswer<String>> remove(StoredApiKey key) {
        if (!isAway) {
            keys.remove(key.id());
        }
        return answer(key.id());
    }

    private <T> CompletionStage<StoreAnswer<T>> answer(@Nullable T value) {
        if (isAway) {
            return CompletableFuture.completedStage(new StoreAnswer.Unreachable<>("switched off by the test"));
        }
        return CompletableFuture.completedStage(
                value == null ? new StoreAnswer.Absent<>() : new StoreAnswer.Found<>(value));
    }
}
