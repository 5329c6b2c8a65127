package dev.naadam.server.app.control;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A store without a Redis. */
public final class MemoryMatchStore implements MatchStore {

    public final Map<UUID, MatchDescription> matches = new ConcurrentHashMap<>();
    public final Map<UUID, MatchResult> results = new ConcurrentHashMap<>();
    public final Map<String, Long> generations = new ConcurrentHashMap<>();
    public volatile boolean isAway;

    /** The next save is carried out and its confirmation lost. */
    public volatile boolean losesConfirmation;

    @Override
    public CompletionStage<StoreAnswer<MatchDescription>> save(MatchDescription match) {
        if (isAway) {
            return away();
        }
        matches.put(match.id(), match);
        return losesConfirmation ? away() : answer(match);
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> remove(UUID matchId) {
        return isAway ? away() : answer(matches.remove(matchId) == null ? null : matchId);
    }

    @Override
    public CompletionStage<StoreAnswer<MatchDescription>> load(UUID matchId) {
        return isAway ? away() : answer(matches.get(matchId));
    }

    @Override
    public CompletionStage<StoreAnswer<MatchResult>> result(UUID matchId) {
        return isAway ? away() : answer(results.get(matchId));
    }

    @Override
    public CompletionStage<StoreAnswer<Long>> nextGeneration(UUID matchId, int slot) {
        if (isAway) {
            return away();
        }
        return answer(generations.merge(matchId + "/" + slot, Tickets.FIRST_GENERATION + 1, (old, first) -> old + 1));
    }

    private static <T> CompletionStage<StoreAnswer<T>> answer(@Nullable T value) {
        return CompletableFuture.completedStage(
                value == null ? new StoreAnswer.Absent<>() : new StoreAnswer.Found<>(value));
    }

    private static <T> CompletionStage<StoreAnswer<T>> away() {
        return CompletableFuture.completedStage(new StoreAnswer.Unreachable<>("switched off by the test"));
    }
}
