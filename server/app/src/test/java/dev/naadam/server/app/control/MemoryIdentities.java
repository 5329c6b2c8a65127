package dev.naadam.server.app.control;

import dev.naadam.server.app.control.identity.Identity;
import dev.naadam.server.app.control.identity.IdentityStore;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Organizers' identity systems in a map. */
public final class MemoryIdentities implements IdentityStore {

    public final Map<String, Identity> identities = new ConcurrentHashMap<>();
    public final AtomicInteger loads = new AtomicInteger();
    public volatile boolean isAway;

    @Override
    public CompletionStage<StoreAnswer<Identity>> load(String organizer) {
        loads.incrementAndGet();
        Identity identity = identities.get(organizer);
        return answer(identity == null ? new StoreAnswer.Absent<>() : new StoreAnswer.Found<>(identity));
    }

    @Override
    public CompletionStage<StoreAnswer<Identity>> save(Identity identity) {
        if (!isAway) {
            identities.put(identity.organizer(), identity);
        }
        return answer(new StoreAnswer.Found<>(identity));
    }

    @Override
    public CompletionStage<StoreAnswer<String>> remove(String organizer) {
        if (!isAway) {
            identities.remove(organizer);
        }
        return answer(new StoreAnswer.Found<>(organizer));
    }

    private <T> CompletionStage<StoreAnswer<T>> answer(StoreAnswer<T> usual) {
        return CompletableFuture.completedStage(isAway ? new StoreAnswer.Unreachable<>("away") : usual);
    }
}
