package dev.naadam.server.app.lobby;

import dev.naadam.server.app.control.StoreAnswer;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Which lobby a match is played for: whoever stores its result has that lobby attended at once. */
@FunctionalInterface
public interface MatchLinks {

    /** Notes it, before the match is made. Never {@code Absent}; the stage does not fail. */
    CompletionStage<StoreAnswer<UUID>> link(UUID matchId, UUID lobbyId);
}
