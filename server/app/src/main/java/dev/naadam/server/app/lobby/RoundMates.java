package dev.naadam.server.app.lobby;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Knows which lobbies a tournament has open, as its own ledger lists them. */
@FunctionalInterface
interface RoundMates {

    /** Those whose first map has not begun; none if nobody can say now. The stage does not fail. */
    CompletionStage<List<UUID>> of(UUID tournament);
}
