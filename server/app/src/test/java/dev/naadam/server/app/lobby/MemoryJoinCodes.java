package dev.naadam.server.app.lobby;

import dev.naadam.server.app.control.StoreAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Join codes without a Redis. */
public final class MemoryJoinCodes implements JoinCodes {

    public final Map<String, UUID> lobbies = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<StoreAnswer<UUID>> find(String organizer, JoinCode code) {
        UUID found = lobbies.get(organizer + " " + code.symbols());
        return CompletableFuture.completedStage(
                found == null ? new StoreAnswer.Absent<>() : new StoreAnswer.Found<>(found));
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> take(String organizer, JoinCode code, UUID lobbyId, Duration kept) {
        UUID first = lobbies.putIfAbsent(organizer + " " + code.symbols(), lobbyId);
        return CompletableFuture.completedStage(
                first == null || first.equals(lobbyId) ? new StoreAnswer.Found<>(lobbyId) : new StoreAnswer.Absent<>());
    }
}
