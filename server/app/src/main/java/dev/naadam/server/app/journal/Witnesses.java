package dev.naadam.server.app.journal;

import dev.naadam.server.core.journal.ShardId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The living nodes of a region, who remember a claim that Redis has forgotten. Any thread. */
@FunctionalInterface
public interface Witnesses {

    /** A node without others. */
    Witnesses NOBODY = shard -> CompletableFuture.completedStage(0L);

    /**
     * Asks each of them, and waits for its answer or its death.
     *
     * @return the highest epoch in which one of them says that it owns the log; 0: none does. Never fails
     */
    CompletionStage<Long> highestEpoch(ShardId shard);
}
