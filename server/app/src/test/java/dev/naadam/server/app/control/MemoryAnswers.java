package dev.naadam.server.app.control;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Repeated requests without a Redis. */
public final class MemoryAnswers implements IdempotencyStore {

    public final Map<String, Entry> entries = new ConcurrentHashMap<>();
    public volatile boolean isAway;
    public volatile boolean isFull;

    /** A request and, as soon as there is one, its answer. */
    public record Entry(Request request, @Nullable Kept answer) implements Lease {}

    @Override
    public CompletionStage<Claim> claim(Request request) {
        if (isAway) {
            return CompletableFuture.completedStage(new Claim.Unreachable());
        }
        Entry ours = new Entry(request, null);
        Entry theirs = entries.putIfAbsent(name(request), ours);
        if (theirs == null && isFull) {
            entries.remove(name(request));
            return CompletableFuture.completedStage(new Claim.Full());
        }
        return CompletableFuture.completedStage(theirs == null ? new Claim.Ours(ours) : judge(theirs, request));
    }

    @Override
    public CompletionStage<Boolean> keep(Lease lease, Kept answer) {
        Request request = ((Entry) lease).request();
        return CompletableFuture.completedStage(
                entries.replace(name(request), (Entry) lease, new Entry(request, answer)));
    }

    @Override
    public CompletionStage<Boolean> release(Lease lease) {
        return CompletableFuture.completedStage(entries.remove(name(((Entry) lease).request()), lease));
    }

    private static Claim judge(Entry theirs, Request request) {
        if (!theirs.request().fingerprint().equals(request.fingerprint())) {
            return new Claim.Mismatch();
        }
        Kept answer = theirs.answer();
        return answer == null ? new Claim.InFlight() : new Claim.Answered(answer);
    }

    private static String name(Request request) {
        return request.organizer() + "/" + request.digest();
    }
}
