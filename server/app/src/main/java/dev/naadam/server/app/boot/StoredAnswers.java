package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.IdempotencyStore;
import dev.naadam.server.app.store.IdempotencyRecord;
import dev.naadam.server.app.store.IdempotencyRecords;
import dev.naadam.server.app.store.IdempotencyRecords.Claimed;
import dev.naadam.server.app.store.IdempotencyRecords.Token;
import dev.naadam.server.app.store.StoreLimits;
import dev.naadam.server.app.store.WriteResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The control plane's answers to requests that may be repeated, in Redis. */
final class StoredAnswers implements IdempotencyStore {

    private final IdempotencyRecords records;

    StoredAnswers(IdempotencyRecords records) {
        this.records = records;
    }

    private record Held(Token token) implements Lease {}

    @Override
    public CompletionStage<Claim> claim(Request request) {
        return records.claim(request.organizer(), request.digest(), request.fingerprint())
                .thenApply(claimed -> switch (claimed) {
                    case Claimed.Ours ours -> new Claim.Ours(new Held(ours.token()));
                    case Claimed.Theirs theirs -> judge(theirs.found(), request);
                    case Claimed.Full full -> new Claim.Full();
                    case Claimed.Away away -> new Claim.Unreachable();
                });
    }

    @Override
    public CompletionStage<Boolean> keep(Lease lease, Kept answer) {
        if (answer.body().length > StoreLimits.MAX_KEPT_BODY_BYTES) {
            return CompletableFuture.completedStage(false);
        }
        Token token = ((Held) lease).token();
        IdempotencyRecord record =
                new IdempotencyRecord(token.fingerprint(), answer.status(), answer.headers(), answer.body());
        return records.keep(token, record).thenApply(StoredAnswers::isStored);
    }

    @Override
    public CompletionStage<Boolean> release(Lease lease) {
        return records.release(((Held) lease).token()).thenApply(StoredAnswers::isStored);
    }

    private static Claim judge(IdempotencyRecord found, Request request) {
        if (!found.fingerprint().equals(request.fingerprint())) {
            return new Claim.Mismatch();
        }
        return found.status() == IdempotencyRecord.IN_FLIGHT
                ? new Claim.InFlight()
                : new Claim.Answered(new Kept(found.status(), found.headers(), found.body()));
    }

    private static boolean isStored(WriteResult written) {
        return written instanceof WriteResult.Stored;
    }
}
