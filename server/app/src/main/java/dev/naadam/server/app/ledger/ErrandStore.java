package dev.naadam.server.app.ledger;

import dev.naadam.server.app.control.StoreAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What is due, of all ledgers and webhooks, for all nodes. Any thread; no call blocks, and no stage fails.
 *
 * <p>When something is due is told by the clock of the node that asks, which is also the one it writes entries with: by
 * another clock a node could come a moment too early for the rules. How long it may take is told by the store's clock.
 */
public interface ErrandStore {

    /** How long somebody may take for an errand before another one is sent. */
    Duration LEASE_KEPT = Duration.ofSeconds(5);

    /** Most errands that are given out in one go. */
    int MAX_TAKEN = 64;

    /**
     * An errand that is this node's for a while.
     *
     * @param errand what to look after
     * @param token tells this lease from every other of the errand
     * @param isRunOut somebody had it before and did not come back
     */
    record Leased(Errand errand, long token, boolean isRunOut) {}

    /** Leases some of what is due at this time, the most overdue first, and nothing that is leased to anybody. */
    CompletionStage<StoreAnswer<List<Leased>>> take(long nowMillis, int limit);

    /**
     * Ends a lease and says when the errand is due again, ms since 1970, unless somebody has said something about that
     * since it was taken. False: it was not ours any more, and nothing changed.
     */
    CompletionStage<StoreAnswer<Boolean>> release(Leased leased, long dueMillis);

    /** Has something attended at this time, or sooner if it was due sooner. */
    CompletionStage<StoreAnswer<Errand>> schedule(Errand errand, long dueMillis);
}
