package dev.naadam.server.app.boot;

import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.NodeRecord;
import dev.naadam.server.app.store.StoreState;
import dev.naadam.server.app.store.WriteResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the node in the registry as long as it lives. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    /** Four may be missed before others take the node for dead. */
    private static final long INTERVAL_MILLIS = 2_500;

    private static final long WITHDRAW_LIMIT_MILLIS = 1_000;

    private final ControlStore store;
    private final Supplier<NodeRecord> node;
    private final LongSupplier wallClock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heartbeat").factory());

    Heartbeat(ControlStore store, Supplier<NodeRecord> node, LongSupplier wallClock) {
        this.store = store;
        this.node = node;
        this.wallClock = wallClock;
        // heard of before it serves: whoever asks it for a match at once shall find a node that hosts
        beat().toCompletableFuture().join();
        var beats =
                timer.scheduleAtFixedRate(this::beatOnTime, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        assert !beats.isDone();
        store.onStateChange(state -> {
            if (state == StoreState.REACHABLE) {
                beatOnTime();
            }
        });
    }

    private void beatOnTime() {
        var beaten = beat();
        assert beaten != null;
    }

    private CompletionStage<WriteResult> beat() {
        NodeRecord now = node.get();
        CompletionStage<WriteResult> told = now.session() == null
                ? CompletableFuture.completedStage(new WriteResult.AlreadyStored())
                : store.places().tellRoom(now.nodeId(), now.load().freeNanos());
        return told.thenCompose(room -> store.announceNode(now, wallClock.getAsLong()))
                .whenComplete((result, failure) -> {
                    if (result instanceof WriteResult.StoreAway away) {
                        LOG.debug("heartbeat not stored: {}", away.reason());
                    }
                });
    }

    /** Takes the node out of the registry at once, so that nobody waits for its record to age. */
    @Override
    public void close() {
        timer.shutdownNow();
        WriteResult withdrawn = store.withdrawNode(node.get().nodeId())
                .toCompletableFuture()
                .completeOnTimeout(
                        new WriteResult.StoreAway("no answer in time"), WITHDRAW_LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        if (withdrawn instanceof WriteResult.StoreAway away) {
            LOG.warn("the node stays in the registry until its record ages: {}", away.reason());
        }
    }
}
