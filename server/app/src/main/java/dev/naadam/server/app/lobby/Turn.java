package dev.naadam.server.app.lobby;

import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.lobby.Lobby;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What came of one duty. */
sealed interface Turn {

    /** The lobby is further, or others have moved it. */
    record Moved(Standing<Lobby> standing) implements Turn {}

    /** Something has to come first; ms since 1970 when to look again. */
    record Wait(long untilMillis) implements Turn {}

    /** One that is clear already. */
    static CompletionStage<Turn> waiting(long untilMillis) {
        return CompletableFuture.completedStage(new Wait(untilMillis));
    }
}
