package dev.naadam.server.app.control;

import dev.naadam.server.app.control.EventLog.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Turns of matches without a Redis. */
public final class MemoryArchive implements EventArchive {

    public final Map<UUID, List<Entry>> turns = new ConcurrentHashMap<>();
    public final List<UUID> lost = new ArrayList<>();

    @Override
    public CompletionStage<StoreAnswer<List<Entry>>> after(MatchDescription match, long number) {
        return CompletableFuture.completedStage(
                new StoreAnswer.Found<>(turns.getOrDefault(match.id(), List.of()).stream()
                        .filter(turn -> turn.id() > number)
                        .toList()));
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> endAsLost(UUID matchId) {
        lost.add(matchId);
        return CompletableFuture.completedStage(new StoreAnswer.Found<>(matchId));
    }
}
