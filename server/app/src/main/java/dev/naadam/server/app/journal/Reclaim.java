package dev.naadam.server.app.journal;

import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.ShardRecords;
import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.journal.Ownership;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to get a log back that the store has forgotten, or some of it: it is opened again, or claimed above every epoch
 * that was ever ours, and begins where our own copy does if the store's ends before.
 */
final class Reclaim {

    private final CompletableFuture<ReadResult<ClaimResult>> answer;

    /** Asks; the rest of the writer is not looked at off its thread. */
    Reclaim(LogWriter log, JournalHome home, UUID nonce, Runnable wake) {
        ShardRecords records = home.store().shards();
        Ownership owner = log.owner();
        long forgotten = log.forgottenEpoch();
        long before = log.firstKept() - 1;
        CompletionStage<ReadResult<ClaimResult>> claimed;
        if (forgotten == 0) {
            Ownership anew = new Ownership(owner.shard(), owner.epoch() + 1, nonce);
            claimed = records.open(anew, home.region(), home.node());
        } else if (forgotten < owner.epoch()) {
            claimed = records.claim(owner.shard(), forgotten, owner.epoch(), nonce, home.node());
        } else {
            claimed = records.rebase(owner, before);
        }
        answer = claimed.thenCompose(result -> based(records, result, before))
                .whenComplete((result, failure) -> wake.run())
                .toCompletableFuture();
    }

    private static CompletionStage<ReadResult<ClaimResult>> based(
            ShardRecords records, ReadResult<ClaimResult> result, long before) {
        return claimed(result) instanceof ClaimResult.Claimed claimed && claimed.last() < before
                ? records.rebase(claimed.owner(), before)
                : CompletableFuture.completedStage(result);
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    /** What the store said; null if it did not. */
    @Nullable ClaimResult result() {
        return answer.isCompletedExceptionally() ? null : claimed(answer.getNow(new ReadResult.Absent<>()));
    }

    private static @Nullable ClaimResult claimed(ReadResult<ClaimResult> result) {
        return result instanceof ReadResult.Found<ClaimResult> found ? found.value() : null;
    }
}
