package dev.naadam.server.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Places without a Redis: every node has room, and leases run out when a test says so. */
public final class MemoryPlaces implements PlaceStore, Remains {

    public final Map<String, Lease> leases = new ConcurrentHashMap<>();
    public final Map<UUID, String> hosted = new ConcurrentHashMap<>();
    public final Set<String> nodes = ConcurrentHashMap.newKeySet();
    public volatile boolean isFull;

    /** Leases can be claimed no more, and are there to be swept. */
    public volatile boolean isExpired;

    private final MemoryMatchStore store;

    MemoryPlaces(MemoryMatchStore store) {
        this.store = store;
    }

    @Override
    public CompletionStage<StoreAnswer<Lease>> lease(UUID matchId, long costNanos, List<String> nodes) {
        if (store.isAway) {
            return CompletableFuture.completedStage(new StoreAnswer.Unreachable<>("switched off by the test"));
        }
        if (isFull) {
            return answer(null);
        }
        Lease lease = new Lease(nodes.getFirst(), matchId, costNanos);
        leases.put(name(lease), lease);
        return answer(lease);
    }

    @Override
    public CompletionStage<StoreAnswer<Lease>> save(Lease lease, MatchDescription match) {
        if (!leases.containsKey(name(lease)) || isExpired) {
            return answer(null);
        }
        return store.save(match)
                .thenApply(saved -> saved instanceof StoreAnswer.Found<?>
                        ? new StoreAnswer.Found<>(lease)
                        : new StoreAnswer.Unreachable<>("switched off by the test"));
    }

    @Override
    public CompletionStage<StoreAnswer<Lease>> claim(Lease lease) {
        if (isExpired || leases.remove(name(lease)) == null) {
            return answer(null);
        }
        hosted.put(lease.matchId(), lease.node());
        return answer(lease);
    }

    @Override
    public CompletionStage<StoreAnswer<Lease>> withdraw(Lease lease, String organizer) {
        if (leases.remove(name(lease)) == null) {
            return answer(null);
        }
        store.matches.remove(lease.matchId());
        return answer(lease);
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> isHosted(String node, UUID matchId) {
        return answer(node.equals(hosted.get(matchId)));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> leave(String node, UUID matchId) {
        return answer(hosted.remove(matchId, node));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> move(String before, String now, UUID matchId) {
        hosted.put(matchId, now);
        return answer(true);
    }

    @Override
    public void tellRoom(String node, long freeNanos) {}

    @Override
    public CompletionStage<StoreAnswer<List<String>>> nodes() {
        return answer(new ArrayList<>(nodes));
    }

    @Override
    public CompletionStage<StoreAnswer<List<Lease>>> leases(String node) {
        return answer(leases.values().stream()
                .filter(lease -> lease.node().equals(node))
                .toList());
    }

    @Override
    public CompletionStage<StoreAnswer<List<UUID>>> hosted(String node) {
        return answer(hosted.entrySet().stream()
                .filter(entry -> entry.getValue().equals(node))
                .map(Map.Entry::getKey)
                .toList());
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> expire(Lease lease, @Nullable String organizer) {
        boolean isEnded = isExpired && leases.remove(name(lease)) != null;
        if (isEnded && organizer != null) {
            store.matches.remove(lease.matchId());
        }
        return answer(isEnded);
    }

    @Override
    public CompletionStage<StoreAnswer<String>> forget(String node) {
        nodes.remove(node);
        return answer(node);
    }

    private static String name(Lease lease) {
        return lease.node() + "/" + lease.matchId();
    }

    private static <T> CompletionStage<StoreAnswer<T>> answer(@Nullable T value) {
        return CompletableFuture.completedStage(
                value == null ? new StoreAnswer.Absent<>() : new StoreAnswer.Found<>(value));
    }
}
