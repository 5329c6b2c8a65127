package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.lobby.JoinCode;
import dev.naadam.server.app.lobby.JoinCodes;
import dev.naadam.server.app.store.JoinCodeRecords;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** Join codes in Redis. */
final class StoredJoinCodes implements JoinCodes {

    private final JoinCodeRecords records;

    StoredJoinCodes(JoinCodeRecords records) {
        this.records = records;
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> find(String organizer, JoinCode code) {
        return records.find(organizer, code.symbols())
                .thenApply(read -> StoredMatches.answer(read, UnaryOperator.identity()));
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> take(String organizer, JoinCode code, UUID lobbyId, Duration kept) {
        return records.take(organizer, code.symbols(), lobbyId, kept)
                .thenApply(written -> StoredMatches.answer(written, lobbyId));
    }
}
