package dev.naadam.server.app.boot;

import dev.naadam.game.Outcome;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.server.app.control.MatchEvent;
import dev.naadam.server.app.control.MatchEvents;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.loop.MatchListener;
import dev.naadam.server.app.metrics.StoreMetrics;
import dev.naadam.server.app.store.MatchState;
import dev.naadam.server.app.store.OutboxOffer;
import dev.naadam.server.app.store.ResultOutbox;
import dev.naadam.server.app.store.ResultRecord;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.session.MatchSpec;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down the turns in a match's life, on a thread of its own: a shard only hands over. */
final class MatchRecorder implements MatchListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MatchRecorder.class);

    /** Turns waiting to be written: two for each match of a full node, with room. */
    private static final int MAX_WAITING = 16_384;

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);

    private final String self;
    private final StoredMatches matches;
    private final ResultOutbox outbox;
    private final StoreMetrics metrics;
    private final MatchEvents events;
    private final LongSupplier wallClock;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            Thread.ofPlatform().name("match-recorder").factory());

    MatchRecorder(
            String self,
            StoredMatches matches,
            ResultOutbox outbox,
            StoreMetrics metrics,
            MatchEvents events,
            LongSupplier wallClock) {
        this.self = self;
        this.matches = matches;
        this.outbox = outbox;
        this.metrics = metrics;
        this.events = events;
        this.wallClock = wallClock;
    }

    @Override
    public void started(MatchSpec spec) {
        handOver(() -> {
            events.append(spec.id(), new MatchEvent.Started());
            enter(spec.id(), MatchState.RUNNING);
        });
    }

    @Override
    public void connected(MatchSpec spec, int slot) {
        handOver(() ->
                events.append(spec.id(), new MatchEvent.Connected(spec.players().get(slot))));
    }

    @Override
    public void disconnected(MatchSpec spec, int slot, DisconnectReason reason) {
        String player = spec.players().get(slot);
        MatchEvent event =
                reason == DisconnectReason.KICKED ? new MatchEvent.Kicked(player) : new MatchEvent.Left(player, reason);
        handOver(() -> events.append(spec.id(), event));
    }

    @Override
    public void paused(MatchSpec spec, long tick) {
        handOver(() -> events.append(spec.id(), new MatchEvent.Paused(tick)));
    }

    @Override
    public void resumed(MatchSpec spec, long tick) {
        handOver(() -> events.append(spec.id(), new MatchEvent.Resumed(tick)));
    }

    @Override
    public void misplaced(MatchSpec spec) {
        handOver(() -> events.misplace(spec.id()));
    }

    @Override
    public void rewound(MatchSpec spec, long tick, long toldTick) {
        handOver(() -> events.append(spec.id(), new MatchEvent.Rewound(tick, toldTick)));
    }

    @Override
    public void takenOver(MatchSpec spec) {
        handOver(() -> events.leave(spec.id()));
    }

    @Override
    public void ended(MatchSpec spec, @Nullable Outcome outcome, long tick, long hash, @Nullable Delivered delivered) {
        long nowMillis = wallClock.getAsLong();
        handOver(() -> {
            MatchState unplayed = MatchRecords.unplayed(events.whyCutShort(spec.id()));
            MatchResult result = new MatchResult(outcome, tick, hash, delivered);
            events.end(spec.id(), result);
            if (outcome == null) {
                end(spec.id(), unplayed);
                return;
            }
            store(MatchRecords.result(spec, outcome, result, nowMillis));
            end(spec.id(), MatchState.FINISHED);
        });
    }

    /** Writes what waits, within a bound. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.error(
                        "{} turns of matches were not written",
                        thread.getQueue().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (ResultRecord lost : outbox.close(CLOSE_LIMIT)) {
            LOG.error("not stored: {}", lost);
        }
    }

    private void store(ResultRecord result) {
        if (outbox.offer(result) != OutboxOffer.TAKEN) {
            metrics.resultRefused();
            // the log is the last copy: it holds the whole result
            LOG.error("no room to wait for Redis: {}", result);
        }
    }

    private void enter(UUID matchId, MatchState state) {
        note(matchId, state, matches.enter(matchId, state));
    }

    private void end(UUID matchId, MatchState state) {
        note(matchId, state, matches.end(matchId, state, self));
    }

    private static void note(UUID matchId, MatchState state, CompletionStage<StoreAnswer<MatchState>> entered) {
        var written = entered.thenAccept(answer -> {
            if (answer instanceof StoreAnswer.Unreachable<?> away) {
                LOG.warn("match {} is {}, which could not be stored: {}", matchId, state, away.reason());
            }
        });
        assert written != null;
    }

    private void handOver(Runnable turn) {
        try {
            thread.execute(turn);
        } catch (RejectedExecutionException e) {
            LOG.error("a turn of a match was not written: {} wait already", MAX_WAITING);
        }
    }
}
