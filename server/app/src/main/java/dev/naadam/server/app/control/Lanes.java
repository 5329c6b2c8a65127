package dev.naadam.server.app.control;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Runs asynchronous work about one match one after the other, so that reading a record, changing it and writing it back
 * can't interleave. Different matches share a few lanes: a bounded table instead of a map that must be cleaned. Any
 * thread.
 */
public final class Lanes {

    private static final int LANES = 64;

    private final CompletableFuture<?>[] tails = new CompletableFuture<?>[LANES];

    /** Empty lanes. */
    public Lanes() {
        Arrays.fill(tails, CompletableFuture.completedFuture(null));
    }

    /** Begins the work when all earlier work of this match has ended, well or badly. */
    public synchronized <T> CompletionStage<T> inOrder(UUID matchId, Supplier<CompletionStage<T>> work) {
        int lane = Math.floorMod(matchId.hashCode(), LANES);
        CompletableFuture<T> next = tails[lane]
                .handle((done, failure) -> null)
                .thenCompose(ignored -> work.get())
                .toCompletableFuture();
        tails[lane] = next;
        return next;
    }
}
