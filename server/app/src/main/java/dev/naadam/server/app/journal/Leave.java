package dev.naadam.server.app.journal;

import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.WriteResult;
import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.shard.LogKeeper.Answer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks the store to release a shard's log, or for the log back; one question at a time, again if it was not answered. Its thread alone. */
final class Leave {

    /** Between two questions to a store that does not answer. */
    private static final long RETRY_NANOS = 50_000_000;

    private final JournalHome home;
    private final Runnable wake;
    private @Nullable CompletableFuture<WriteResult> release;
    private @Nullable CompletableFuture<ReadResult<ClaimResult>> claim;
    private @Nullable UUID nonce;
    private boolean hasAsked;
    private long askedNanos;

    Leave(JournalHome home, Runnable wake) {
        this.home = home;
        this.wake = wake;
    }

    Answer release(LogWriter log) {
        CompletableFuture<WriteResult> asked = release;
        if (asked == null) {
            if (isDue()) {
                release = told(
                        home.store().shards().release(log.owner(), log.last()).toCompletableFuture());
            }
            return Answer.PENDING;
        }
        if (!asked.isDone()) {
            return Answer.PENDING;
        }
        release = null;
        return switch (asked.join()) {
            case WriteResult.Stored stored -> Answer.DONE;
            case WriteResult.AlreadyStored stored -> Answer.DONE;
            case WriteResult.Conflict conflict -> Answer.REFUSED;
            case WriteResult.StoreAway away -> Answer.PENDING;
        };
    }

    /** Done as soon as the writer was told. */
    Answer takeBack(LogWriter log) {
        CompletableFuture<ReadResult<ClaimResult>> asked = claim;
        if (asked == null) {
            if (isDue()) {
                claim = told(claim(log));
            }
            return Answer.PENDING;
        }
        if (!asked.isDone()) {
            return Answer.PENDING;
        }
        claim = null;
        if (!(asked.join() instanceof ReadResult.Found<ClaimResult> found)) {
            return Answer.PENDING;
        }
        if (found.value() instanceof ClaimResult.Claimed claimed && claimed.last() == log.last()) {
            log.reclaimed(claimed.owner(), claimed.last());
            return Answer.DONE;
        }
        return Answer.REFUSED;
    }

    private CompletableFuture<ReadResult<ClaimResult>> claim(LogWriter log) {
        // the same name until it is answered: a claim whose answer was lost is found to be ours
        UUID drawn = nonce == null ? home.draw() : nonce;
        nonce = drawn;
        return home.store()
                .shards()
                .claim(log.owner().shard(), log.owner().epoch(), 0, drawn, home.node())
                .toCompletableFuture();
    }

    /** The shard's thread is woken when the answer can be read, and not before. */
    private <T> CompletableFuture<T> told(CompletableFuture<T> asked) {
        var woken = asked.thenRun(wake);
        assert woken != null;
        return asked;
    }

    private boolean isDue() {
        long nowNanos = home.nanoClock().getAsLong();
        boolean isDue = !hasAsked || nowNanos - askedNanos >= RETRY_NANOS;
        if (isDue) {
            hasAsked = true;
            askedNanos = nowNanos;
        }
        return isDue;
    }
}
