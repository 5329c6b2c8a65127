package dev.naadam.server.app.webhook;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A receiver that answers as a test says: 204 unless something else is next. */
public final class ScriptedCourier implements Courier {

    /** What arrived, in order. */
    public final List<Parcel> parcels = new ArrayList<>();

    public final List<Target> targets = new ArrayList<>();
    private final Deque<CompletableFuture<Outcome>> next = new ArrayDeque<>();

    /** The next request is answered so. */
    public ScriptedCourier then(Outcome outcome) {
        next.add(CompletableFuture.completedFuture(outcome));
        return this;
    }

    public ScriptedCourier then(int status) {
        return then(new Outcome.Answered(status, 0));
    }

    /** The next request is answered when the test completes this. */
    CompletableFuture<Outcome> hold() {
        CompletableFuture<Outcome> held = new CompletableFuture<>();
        next.add(held);
        return held;
    }

    @Override
    public CompletionStage<Outcome> carry(Target target, Parcel parcel, int attempt, Duration limit) {
        parcels.add(parcel);
        targets.add(target);
        CompletableFuture<Outcome> scripted = next.poll();
        return scripted == null ? CompletableFuture.completedFuture(new Outcome.Answered(204, 0)) : scripted;
    }

    /** Numbers of the events that arrived, taken from their ids. */
    List<Integer> numbers() {
        return parcels.stream()
                .map(parcel -> Integer.parseInt(parcel.id().split("_")[2]))
                .toList();
    }
}
