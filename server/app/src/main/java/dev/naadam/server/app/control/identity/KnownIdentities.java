package dev.naadam.server.app.control.identity;

import dev.naadam.server.app.control.StoreAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Configurations as they were a moment ago: the players of a round come all at once, and one question to the store does for
 * all of them. That an organizer has none is remembered as well. Any thread.
 */
final class KnownIdentities {

    private final IdentityStore store;
    private final LongSupplier nanoClock;
    private final Semaphore lookups = new Semaphore(IdentityLimits.MAX_LOOKUPS);
    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > IdentityLimits.MAX_KNOWN;
        }
    };

    private record Seen(StoreAnswer<Identity> answer, long atNanos) {}

    KnownIdentities(IdentityStore store, LongSupplier nanoClock) {
        this.store = store;
        this.nanoClock = nanoClock;
    }

    CompletionStage<StoreAnswer<Identity>> of(String organizer) {
        long nowNanos = nanoClock.getAsLong();
        Seen fresh = fresh(organizer, nowNanos);
        if (fresh != null) {
            return CompletableFuture.completedStage(fresh.answer());
        }
        if (!lookups.tryAcquire()) {
            return CompletableFuture.completedStage(new StoreAnswer.Unreachable<>("too many lookups at a time"));
        }
        return store.load(organizer).whenComplete((answer, failure) -> {
            lookups.release();
            if (answer != null && !(answer instanceof StoreAnswer.Unreachable<Identity>)) {
                keep(organizer, new Seen(answer, nowNanos));
            }
        });
    }

    private synchronized @Nullable Seen fresh(String organizer, long nowNanos) {
        Seen last = seen.get(organizer);
        return last != null && nowNanos - last.atNanos() < IdentityLimits.KNOWN_FOR.toNanos() ? last : null;
    }

    private synchronized void keep(String organizer, Seen last) {
        seen.put(organizer, last);
    }
}
