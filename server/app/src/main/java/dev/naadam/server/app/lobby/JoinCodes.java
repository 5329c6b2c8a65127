package dev.naadam.server.app.lobby;

import dev.naadam.server.app.control.StoreAnswer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Which lobby a code opens. Threads and failures as in {@link dev.naadam.server.app.control.MatchStore}. */
public interface JoinCodes {

    /** Codes of an organizer's lobbies are looked for among those alone. */
    CompletionStage<StoreAnswer<UUID>> find(String organizer, JoinCode code);

    /** Takes a code for a lobby, for so long; {@code Absent} if another lobby has it. */
    CompletionStage<StoreAnswer<UUID>> take(String organizer, JoinCode code, UUID lobbyId, Duration kept);
}
