package dev.naadam.server.app.control;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Where matches are remembered. Any thread; no call blocks, no stage fails, and each completes within the store's own
 * bound of a few seconds. Calls about one match take effect in the order in which they were made.
 */
public interface MatchStore {

    /** Stores a new match; the ticket generation of each slot is {@link Tickets#FIRST_GENERATION}. */
    CompletionStage<StoreAnswer<MatchDescription>> save(MatchDescription match);

    /** Forgets a match that was never handed out. {@code Absent} if there was none. */
    CompletionStage<StoreAnswer<UUID>> remove(UUID matchId);

    /** The match as it was created. */
    CompletionStage<StoreAnswer<MatchDescription>> load(UUID matchId);

    /** How the match ended; {@code Absent} while nobody has stored that. */
    CompletionStage<StoreAnswer<MatchResult>> result(UUID matchId);

    /** Raises the ticket generation of a slot by one, atomically, and answers with it: no two callers get the same. */
    CompletionStage<StoreAnswer<Long>> nextGeneration(UUID matchId, int slot);
}
