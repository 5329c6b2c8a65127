package dev.naadam.server.app.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/**
 * Collects what belongs to one whole for a short while, and does it together. Any thread. Holds no more than is handed to
 * it at a time.
 *
 * @param <T> what is collected
 */
final class Gathering<T> {

    private final Map<UUID, Group<T>> groups = new TreeMap<>();
    private final Executor later;
    private final BiFunction<UUID, List<T>, CompletionStage<Void>> work;

    /**
     * Nothing collected yet.
     *
     * @param later runs what it is given when the short while is over
     * @param work does all that belongs to one whole
     */
    Gathering(Executor later, BiFunction<UUID, List<T>, CompletionStage<Void>> work) {
        this.later = later;
        this.work = work;
    }

    private static final class Group<T> {

        private final List<T> parts = new ArrayList<>();
        private final CompletableFuture<Void> done = new CompletableFuture<>();
    }

    /** Adds a part; the stage completes when it is done with all others. */
    CompletionStage<Void> add(UUID whole, T part) {
        Group<T> group;
        boolean isFirst;
        synchronized (groups) {
            isFirst = !groups.containsKey(whole);
            group = groups.computeIfAbsent(whole, id -> new Group<>());
            group.parts.add(part);
        }
        if (isFirst) {
            later.execute(() -> close(whole));
        }
        return group.done;
    }

    private void close(UUID whole) {
        Group<T> group;
        synchronized (groups) {
            group = Objects.requireNonNull(groups.remove(whole), "closed once, by who opened it");
        }
        var told = work.apply(whole, group.parts).whenComplete((done, failure) -> {
            if (failure == null) {
                group.done.complete(null);
            } else {
                group.done.completeExceptionally(failure);
            }
        });
        assert told != null;
    }
}
